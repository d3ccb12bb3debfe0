import type { ReadinessSeries, SeriesColumn } from './readiness-series';

/**
 * Linear interpolation of one line on a day, in points; null where the line does not run.
 *
 * @param day days since 1 January 2026, as `axisDay` has it
 */
export function valueOn(series: ReadinessSeries, column: SeriesColumn, day: number): number | null {
  const { days } = series;
  const values = series[column];
  const from = columnStart(series, column);
  const after = days.findIndex((candidate) => candidate >= day);
  const next = values[after - from];
  if (after < 0 || next === undefined) return null;
  if (days[after] === day) return next;
  const before = values[after - 1 - from];
  if (before === undefined) return null;
  const [x0, x1] = [days[after - 1] as number, days[after] as number];
  return before + ((day - x0) / (x1 - x0)) * (next - before);
}

const AHEAD: ReadonlySet<SeriesColumn> = new Set(['p10', 'p25', 'p50', 'p75', 'p90']);

/**
 * The position of a column's first value: the projection's columns begin where its middle does,
 * which runs to the end of the series; all others at its start.
 */
export function columnStart(series: ReadinessSeries, column: SeriesColumn): number {
  return AHEAD.has(column) ? series.days.length - series.p50.length : 0;
}
