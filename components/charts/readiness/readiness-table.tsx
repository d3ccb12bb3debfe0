import '../figure/figure.css';
import type { ExplainLinks } from '@/components/explain/explain-link';
import { Disclosure } from '@/components/ui/disclosure';
import { ScrollRegion } from '@/components/ui/scroll-region';
import { type CivilDate, FIRST_DAY, LAST_DAY } from '@/lib/domain/calendar';
import type { Line } from '@/lib/domain/explain';
import {
  axisDay,
  type ReadinessSeries,
  type SeriesColumn,
  valueOn,
} from '@/lib/domain/readiness/series';
import { formatShortDate } from '@/lib/format/dates';
import { formatLevel, levelRange } from '@/lib/format/numbers';
import type { Estimate } from '../frame/frame';
import { LINES } from '../frame/series-lines';
import type { Overlay } from '../labels/overlay-labels';
import { WhyFigure } from './why-figure';

type ReadinessTableProps = {
  id: string;
  series: ReadinessSeries;
  /** Other projections; those that are named have a column. */
  overlays?: readonly Overlay[] | undefined;
  /** Levels that the person gave themselves: with a column, and a row for each. */
  estimates?: readonly Estimate[] | undefined;
  asOf: CivilDate;
  /** It is as it was on a day of the past, which kept no range of what is required. */
  past?: boolean | undefined;
  caption: string;
  /** What its numbers link to, if anything. */
  why?: ExplainLinks;
};

/** The lines in numbers: today and every year's end, the horizons among them. */
export function ReadinessTable(props: ReadinessTableProps) {
  const { id, series, overlays = [], estimates = [], asOf, past, caption, why } = props;
  const others = overlays.filter(({ named }) => named);
  return (
    <Disclosure summary="Show as a table">
      <ScrollRegion className="table-scroll" labelledBy={`${id}-caption`}>
        <table className="data-table chart-table">
          <caption id={`${id}-caption`}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">Date</th>
              <th scope="col">{LINES.required.name}</th>
              {!past && <th scope="col">Required range</th>}
              <th scope="col">{LINES.planned.name}</th>
              <th scope="col">{LINES.logged.name}</th>
              <th scope="col">{LINES.projected.name}</th>
              <th scope="col">Likely range</th>
              <th scope="col">{LINES.beyond.name}</th>
              {others.map(({ id: key, named }) => (
                <th key={key} scope="col">
                  {named?.column}
                </th>
              ))}
              {estimates.length > 0 && <th scope="col">Your estimate</th>}
            </tr>
          </thead>
          <tbody>
            {tableDates(series, asOf, estimates).map((date) => (
              <tr key={date}>
                <th scope="row">
                  {date === asOf && !past && 'Today, '}
                  {formatShortDate(date)}
                </th>
                <Cells series={series} date={date} past={past} why={why} />
                {others.map((other) => (
                  <td key={other.id}>{levelIn(other.series, date)}</td>
                ))}
                {estimates.length > 0 && <td>{estimateOn(estimates, date)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Disclosure>
  );
}

type CellsProps = {
  series: ReadinessSeries;
  date: CivilDate;
  past: boolean | undefined;
  why: ExplainLinks | undefined;
};

function Cells({ series, date, past, why }: CellsProps) {
  const day = axisDay(date);
  const planned = series.plannedUntil !== null && day <= series.plannedUntil;
  const level = (column: SeriesColumn, line: Line) => {
    const value = valueOn(series, column, day);
    if (value === null) return '–';
    return (
      <WhyFigure why={why} date={date} line={line}>
        {formatLevel(value)}
      </WhyFigure>
    );
  };
  const range = (from: SeriesColumn, to: SeriesColumn) => {
    const [low, high] = [valueOn(series, from, day), valueOn(series, to, day)];
    return low === null || high === null ? '–' : levelRange(low, high);
  };
  return (
    <>
      <td>{level('required', 'required')}</td>
      {!past && <td>{range('low', 'high')}</td>}
      <td>{level('planned', 'planned')}</td>
      <td>{level('logged', 'logged')}</td>
      <td>{planned ? level('p50', 'projected') : '–'}</td>
      <td>{range('p10', 'p90')}</td>
      <td>{planned ? '–' : level('p50', 'projected')}</td>
    </>
  );
}

function levelIn(series: ReadinessSeries, date: CivilDate): string {
  const level = valueOn(series, 'p50', axisDay(date));
  return level === null ? '–' : formatLevel(level);
}

function estimateOn(estimates: readonly Estimate[], date: CivilDate): string {
  const found = estimates.find((one) => one.date === date);
  return found ? formatLevel(found.level) : '–';
}

/** The last day of each year that the series covers, today, and the days of estimates. */
export function tableDates(
  series: ReadinessSeries,
  asOf: CivilDate,
  estimates: readonly Estimate[] = [],
): CivilDate[] {
  const first = series.days[0];
  if (first === undefined) return [];
  const years = Array.from({ length: 21 }, (_, index) => `${2026 + index}-12-31`);
  const dates = new Set(years.filter((date) => axisDay(date) >= first));
  for (const date of [asOf, ...estimates.map((one) => one.date)]) {
    if (date >= FIRST_DAY && date <= LAST_DAY) dates.add(date);
  }
  return [...dates].sort();
}
