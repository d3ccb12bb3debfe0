import { addDays, daysBetween, FIRST_DAY, LAST_DAY, monthEnds } from '@/lib/domain/calendar';
import { type ReadinessSeries, type SeriesColumn, valueOn } from '@/lib/domain/readiness/series';
import type { Overlay } from '../labels/overlay-labels';

/** A date's levels, in points. Undefined where a line does not run. */
export interface LiveRow {
  readonly required?: number;
  /** The required line by a slower and by a quicker clock. */
  readonly range?: readonly [number, number];
  readonly planned?: number;
  readonly logged?: number;
  /** As far as goals are planned. */
  readonly projected?: number;
  /** After that: what is left if nothing more is planned. */
  readonly beyond?: number;
  readonly likely?: readonly [number, number];
  /** The levels of other projections over the chart's own. */
  readonly others?: readonly { readonly name: string; readonly level: number }[];
}

/**
 * The days that a cursor stops at: each month's end, and each date of a series. Dates that line
 * simplification left out lie on straight segments, so interpolated values are what the model
 * computed.
 */
export function liveDays(all: readonly ReadinessSeries[]): number[] {
  const own = all.flatMap(({ days }) => days);
  const first = Math.min(...own);
  if (own.length === 0) return [];
  const months = monthEnds(addDays(FIRST_DAY, first), LAST_DAY).map((date) =>
    daysBetween(FIRST_DAY, date),
  );
  return [...new Set([...own, ...months])].sort((a, b) => a - b);
}

/** The levels on a day of the axis. */
export function rowOn(
  series: ReadinessSeries,
  day: number,
  overlays: readonly Overlay[] = [],
): LiveRow {
  const read = (column: SeriesColumn) => valueOn(series, column, day) ?? undefined;
  const pair = (low: SeriesColumn, high: SeriesColumn) => {
    const [from, to] = [read(low), read(high)];
    return from === undefined || to === undefined ? undefined : ([from, to] as const);
  };
  const middle = read('p50');
  const logged = read('logged');
  // Both lines begin on the last day of the log.
  const ahead = logged === undefined ? middle : undefined;
  const planned = day <= (series.plannedUntil ?? Number.NEGATIVE_INFINITY);
  return {
    required: read('required'),
    range: pair('low', 'high'),
    planned: planned ? read('planned') : undefined,
    logged,
    projected: planned ? ahead : undefined,
    beyond: planned ? undefined : ahead,
    likely: logged === undefined ? pair('p10', 'p90') : undefined,
    others: overlays.flatMap(({ named, series: other }) => {
      const level = valueOn(other, 'p50', day);
      return named && level !== null ? [{ name: named.column, level }] : [];
    }),
  };
}
