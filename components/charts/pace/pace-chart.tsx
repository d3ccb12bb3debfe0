import '../figure/figure.css';
import { DataTable } from '@/components/ui/data-table';
import type { PacePoint } from '@/lib/domain/activity';
import type { PaceRowNote } from '@/lib/domain/explain';
import type { Pace } from '@/lib/domain/readiness';
import { formatShortDate } from '@/lib/format/dates';
import { formatFactor, formatShare } from '@/lib/format/explain/tenths';
import { paceSentence } from '@/lib/format/readiness/pace-sentence';
import type { ChartDownloadLinks } from '../figure/chart-downloads';
import { ChartFigure } from '../figure/chart-figure';
import { SceneDrawing } from '../scene/scene-drawing';
import { paceColumns, paceScene } from './pace-scene';

export interface PaceChartProps {
  history: readonly PacePoint[];
  pace: Pace;
  downloads: ChartDownloadLinks;
}

/** A bar chart of the pace, quarter by quarter, beside what was likely. */
export function PaceChart({ history, pace, downloads }: PaceChartProps) {
  return (
    <ChartFigure
      id="pace-chart"
      name="Pace by quarter, as a multiple of the planned pace"
      sentence={paceSentence(pace)}
      drawing={<SceneDrawing scene={paceScene(history)} />}
      table={history.length > 0 && <PaceTable history={history} />}
      downloads={downloads}
    >
      <p className="chart-note">
        Each bar is a quarter: what you achieved, divided by what your planned pace would have
        brought from the goals you had open (the schedule performance index). 1.0 is exactly as
        planned. The pale range is what your log until then made likely, four times in five. A dash
        means that no goal was open. The shorter your log, the closer to nine tenths is the pace
        that we assume from here.
      </p>
    </ChartFigure>
  );
}

const NOTES: Readonly<Record<PaceRowNote, string>> = {
  'nothing-open': 'no goal was open, so it is left out',
  'went-back': 'progress went back, so it counts as none',
};

function PaceTable({ history }: Pick<PaceChartProps, 'history'>) {
  const columns = paceColumns(history);
  return (
    <DataTable
      id="pace-table"
      caption="Points planned, open and achieved in each quarter, and your pace"
      columns={[
        { key: 'quarter', header: 'Quarter' },
        { key: 'planned', header: 'Planned', numeric: true },
        { key: 'open', header: 'Open', numeric: true },
        { key: 'achieved', header: 'Achieved', numeric: true },
        { key: 'index', header: 'Pace', numeric: true },
        { key: 'weight', header: 'Weight', numeric: true },
        { key: 'likely', header: 'Likely range', numeric: true },
        { key: 'note', header: 'Note' },
      ]}
      rows={history.map(({ from, to, planned, open, achieved, index, weight, note }, at) => ({
        key: to,
        cells: {
          quarter: `${columns[at]?.name}${from.slice(8) === '01' || at > 0 ? '' : `, from ${formatShortDate(from)}`}`,
          planned: formatFactor(planned),
          open: formatFactor(open),
          achieved: formatFactor(achieved),
          index: index === null ? '–' : formatFactor(index),
          weight: index === null ? '–' : formatShare(weight),
          likely: rangeWords(columns[at]?.likely),
          note: note ? NOTES[note] : '',
        },
      }))}
    />
  );
}

function rangeWords(likely: PacePoint['expected'] | undefined): string {
  return likely ? `${formatFactor(likely.p10)}–${formatFactor(likely.p90)}` : '–';
}
