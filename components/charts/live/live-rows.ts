import {
  addDays,
  type CivilDate,
  daysBetween,
  FIRST_DAY,
  LAST_DAY,
  monthEnds,
} from '@/lib/domain/calendar';
import { type ReadinessSeries, type SeriesColumn, valueOn } from '@/lib/domain/readiness/series';

/** A date as the chart and its tooltip read it. Undefined where a line does not run. */
export interface LiveRow {
  readonly day: number;
  readonly date: CivilDate;
  readonly required?: number;
  /** The required line by a slower and by a quicker clock. */
  readonly range?: readonly [number, number];
  readonly planned?: number;
  readonly logged?: number;
  /** As far as goals are planned. */
  readonly projected?: number;
  /** From there on: what is left if nothing more is planned. */
  readonly beyond?: number;
  readonly likely?: readonly [number, number];
  readonly middle?: readonly [number, number];
}

/**
 * A row for each month's end and each date of the series: dates that line simplification left out
 * lie on straight segments, so interpolated values are what the model computed.
 */
export function liveRows(series: ReadinessSeries): LiveRow[] {
  const first = series.days[0];
  if (first === undefined) return [];
  const months = monthEnds(addDays(FIRST_DAY, first), LAST_DAY).map((date) =>
    daysBetween(FIRST_DAY, date),
  );
  const days = [...new Set([...series.days, ...months])].sort((a, b) => a - b);
  return days.map((day) => {
    const read = (column: SeriesColumn) => valueOn(series, column, day) ?? undefined;
    const pair = (low: SeriesColumn, high: SeriesColumn) => {
      const [from, to] = [read(low), read(high)];
      return from === undefined || to === undefined ? undefined : ([from, to] as const);
    };
    const middle = read('p50');
    const until = series.plannedUntil ?? Number.NEGATIVE_INFINITY;
    return {
      day,
      date: addDays(FIRST_DAY, day),
      required: read('required'),
      range: pair('low', 'high'),
      planned: day <= until ? read('planned') : undefined,
      logged: read('logged'),
      // Both on the last day, so that one line goes on where the other ends.
      projected: day <= until ? middle : undefined,
      beyond: day >= until ? middle : undefined,
      likely: pair('p10', 'p90'),
      middle: pair('p25', 'p75'),
    };
  });
}
