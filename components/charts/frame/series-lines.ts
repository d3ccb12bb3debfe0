import {
  columnStart,
  type ReadinessSeries,
  type SeriesColumn,
  simplifyLines,
} from '@/lib/domain/readiness/series';
import type { Place, ScenePath } from '../scene/scene';
import { xPercent, yPercent } from './frame';

export type LineKey = 'required' | 'logged' | 'projected' | 'planned';

/** The word for each line, and the column that holds it: the projected line is the band's middle. */
export const LINES: Readonly<
  Record<LineKey, { readonly name: string; readonly column: SeriesColumn }>
> = {
  required: { name: 'Required', column: 'required' },
  logged: { name: 'Logged', column: 'logged' },
  projected: { name: 'Projected', column: 'p50' },
  planned: { name: 'Planned', column: 'planned' },
};

/** In the order of painting. */
const PAINTED = ['planned', 'required', 'projected', 'logged'] as const;

/**
 * A fan chart: the projection's band in its two steps, and the four lines over it.
 *
 * @param tolerance points by which a line may be straightened
 */
export function seriesPaths(series: ReadinessSeries, tolerance: number): ScenePath[] {
  const places = (column: SeriesColumn) => linePlaces(series, column, tolerance);
  const band = (low: SeriesColumn, high: SeriesColumn) => [
    ...places(high),
    ...places(low).reverse(),
  ];
  return [
    { key: 'band', tone: 'band', points: band('p10', 'p90'), area: true },
    { key: 'band-middle', tone: 'band-middle', points: band('p25', 'p75'), area: true },
    ...PAINTED.map((key) => ({ key, tone: key, points: places(LINES[key].column) })),
  ];
}

/** Line simplification: one line's places on the plot, without those on a straight segment. */
export function linePlaces(
  series: ReadinessSeries,
  column: SeriesColumn,
  tolerance: number,
): Place[] {
  const points = columnPoints(series, column);
  if (points.length === 0) return [];
  const kept = simplifyLines(
    points.map(({ day }) => day),
    [{ from: 0, values: points.map(({ value }) => value) }],
    [],
    tolerance,
  );
  return kept.flatMap((index) => {
    const point = points[index];
    return point ? [{ x: xPercent(point.day), y: yPercent(point.value) }] : [];
  });
}

/** Where a line ends, on the plot; null when it has no point. */
export function lineEnd(
  series: ReadinessSeries,
  column: SeriesColumn,
): (Place & { value: number }) | null {
  const points = columnPoints(series, column);
  const last = points.at(-1);
  return last ? { x: xPercent(last.day), y: yPercent(last.value), value: last.value } : null;
}

/** The points of one line, in order. */
export function columnPoints(
  series: ReadinessSeries,
  column: SeriesColumn,
): { readonly day: number; readonly value: number }[] {
  const values = series[column];
  const from = columnStart(series, column);
  return values.map((value, index) => ({ day: series.days[from + index] as number, value }));
}
