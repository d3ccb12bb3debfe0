import './strategy-panels.css';
import '../figure/figure.css';
import '../scene/scene.css';
import { DataTable } from '@/components/ui/data-table';
import { SeriesMark } from '@/components/ui/series-mark';
import { StatusMark } from '@/components/ui/status-mark';
import type { StrategyPanel } from '@/lib/domain/activity';
import type { CivilDate } from '@/lib/domain/calendar';
import { formatLevel, levelRange } from '@/lib/format/numbers';
import { statusWords } from '@/lib/format/readiness/readiness-sentences';
import { panelScene } from '../fan/panel-scene';
import type { ChartDownloadLinks } from '../figure/chart-downloads';
import { ChartMore } from '../figure/chart-figure';
import { LiveLoader } from '../live/live-loader';
import { SceneDrawing } from '../scene/scene-drawing';
import { panelSentence, panelsSentence } from './panel-words';

export interface StrategyPanelsProps {
  panels: readonly StrategyPanel[];
  asOf: CivilDate;
  planHref: string;
  downloads: ChartDownloadLinks;
}

/** Small multiples: every strategy's four lines side by side on one scale, to be compared. */
export function StrategyPanels({ panels, asOf, planHref, downloads }: StrategyPanelsProps) {
  return (
    <figure id="strategies-chart" className="chart">
      <LiveLoader
        charts={panels.map((panel) => ({
          id: `panel-${panel.key}`,
          name: panelName(panel),
          title: panel.title ?? panel.key,
          sentence: `panel-${panel.key}`,
          series: panel.series,
          statuses: panel.standing.horizons.map(({ year, status }) => ({ year, status })),
        }))}
        asOf={asOf}
        small
      />
      <ul className="chart-panels">
        {panels.map((panel, index) => (
          <li key={panel.key}>
            <h3>
              <SeriesMark index={index} />{' '}
              <a className="link" href={`${planHref}/strategies/${panel.key}`}>
                {panel.title ?? panel.key}
              </a>
            </h3>
            <div className="chart-frame">
              <div
                className="chart-plot chart-panel"
                role="img"
                aria-label={panelName(panel)}
                aria-describedby={`panel-${panel.key}`}
              >
                <SceneDrawing scene={panelScene(panel.series, asOf, panel.standing.horizons)} />
              </div>
              <div id={`panel-${panel.key}-live`} className="chart-plot chart-panel chart-live" />
            </div>
            <p id={`panel-${panel.key}`}>{panelSentence(panel)}</p>
            <p className="chart-panel-status">
              {panel.standing.horizons.map(({ year, status }) => (
                <span key={year}>
                  {year} <StatusMark status={status} />
                </span>
              ))}
            </p>
          </li>
        ))}
      </ul>
      <figcaption className="chart-sentence">{panelsSentence(panels)}</figcaption>
      <ChartMore table={<PanelsTable panels={panels} />} downloads={downloads} />
    </figure>
  );
}

function panelName({ key, title }: StrategyPanel): string {
  return `Level in ${title ?? key} from 2026 to 2046, in per cent`;
}

function PanelsTable({ panels }: Pick<StrategyPanelsProps, 'panels'>) {
  const years = panels[0]?.standing.horizons.map(({ year }) => year) ?? [];
  return (
    <DataTable
      id="strategies-table"
      caption="Each strategy’s level today and at the horizons, in per cent"
      columns={[
        { key: 'strategy', header: 'Strategy' },
        { key: 'level', header: 'Level today', numeric: true },
        { key: 'required', header: 'Required today', numeric: true },
        ...years.flatMap((year) => [
          { key: `${year}-projected`, header: `${year} projected (likely)`, numeric: true },
          { key: `${year}-required`, header: `${year} required`, numeric: true },
          { key: `${year}-status`, header: `${year}` },
        ]),
      ]}
      rows={panels.map(({ key, title, standing }) => ({
        key,
        cells: {
          strategy: title ?? key,
          level: formatLevel(standing.level),
          required: formatLevel(standing.required),
          ...Object.fromEntries(
            standing.horizons.flatMap(({ year, projected, required, status }) => [
              [
                `${year}-projected`,
                `${formatLevel(projected.p50)} (${levelRange(projected.p10, projected.p90)})`,
              ],
              [`${year}-required`, formatLevel(required)],
              [`${year}-status`, statusWords(status)],
            ]),
          ),
        },
      }))}
    />
  );
}
