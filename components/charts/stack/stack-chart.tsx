import './stack.css';
import '../figure/figure.css';
import { DataTable } from '@/components/ui/data-table';
import type { Contributions } from '@/lib/domain/activity';
import { type CivilDate, LAST_DAY } from '@/lib/domain/calendar';
import { formatMonth, formatShortDate } from '@/lib/format/dates';
import { formatTenths } from '@/lib/format/explain/tenths';
import type { ChartDownloadLinks } from '../figure/chart-downloads';
import { ChartFigure } from '../figure/chart-figure';
import { SceneDrawing } from '../scene/scene-drawing';
import { type Stack, stackOf } from './layers';
import { StackKey } from './stack-key';
import { stackScene } from './stack-scene';
import { positions, sharesOn, stackSentence } from './stack-words';

export interface StackChartProps {
  /** Unique on the page. */
  id: string;
  name: string;
  contributions: Contributions;
  asOf: CivilDate;
  /** Where a goal's page is. */
  goalsHref: string;
  downloads: ChartDownloadLinks;
}

/** A stacked area chart: what each goal brings over time, on top of the starting levels. */
export function StackChart({
  id,
  name,
  contributions,
  asOf,
  goalsHref,
  downloads,
}: StackChartProps) {
  const stack = stackOf(contributions);
  const { end } = positions(stack, asOf);
  return (
    <ChartFigure
      id={id}
      name={name}
      sentence={stackSentence(stack, asOf)}
      plotClass="chart-stack"
      drawing={<SceneDrawing scene={stackScene(stack, asOf)} />}
      table={<StackTable id={id} name={name} stack={stack} asOf={asOf} />}
      downloads={downloads}
    >
      <StackKey stack={stack} asOf={asOf} goalsHref={goalsHref} />
      <p className="chart-note">
        Solid is logged; pale is projected
        {end !== null &&
          end < stack.dates.length - 1 &&
          `, and paler still from ${formatMonth(stack.dates[end] as CivilDate)}, if nothing more is planned`}
        . The top line is the total
        {stack.cap.some((cut) => cut < -0.05) && '; anything above 100% does not count'}.
      </p>
    </ChartFigure>
  );
}

type StackTableProps = { id: string; name: string; stack: Stack; asOf: CivilDate };

function StackTable({ id, name, stack, asOf }: StackTableProps) {
  const capped = stack.cap.some((cut) => cut < -0.05);
  return (
    <DataTable
      id={`${id}-table`}
      caption={`${name}. Tenths are rounded so that each row adds up.`}
      columns={[
        { key: 'date', header: 'Date' },
        ...stack.layers.map((layer) => ({ key: layer.key, header: layer.name, numeric: true })),
        ...(capped ? [{ key: 'cap', header: 'Beyond 100%', numeric: true }] : []),
        { key: 'total', header: 'Total', numeric: true },
      ]}
      rows={tablePositions(stack, asOf).map((at) => {
        const date = stack.dates[at] as CivilDate;
        const shares = sharesOn(stack, at);
        return {
          key: date,
          cells: {
            date: `${date === asOf ? 'Today, ' : ''}${formatShortDate(date)}`,
            ...Object.fromEntries(
              stack.layers.map(({ key }, index) => [key, formatTenths(shares.layers[index] ?? 0)]),
            ),
            cap: formatTenths(shares.cap),
            total: formatTenths(shares.total),
          },
        };
      })}
    />
  );
}

/** Today and every year's end. */
export function tablePositions({ dates }: Pick<Stack, 'dates'>, asOf: CivilDate): number[] {
  return dates.flatMap((date, at) =>
    date === asOf || (date.endsWith('-12-31') && date <= LAST_DAY) ? [at] : [],
  );
}
