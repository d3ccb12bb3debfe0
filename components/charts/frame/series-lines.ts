import {
  columnStart,
  type ReadinessSeries,
  type SeriesColumn,
  simplifyLines,
} from '@/lib/domain/readiness/series';
import type { Place, ScenePath } from '../scene/scene';
import { xPercent, yPercent } from './frame';

/** `beyond` is the projection after the last due date: what is left if nothing more is planned. */
export type LineKey = 'required' | 'logged' | 'projected' | 'beyond' | 'planned';

/** The word for each line, and the column that holds it: the projected line is the band's middle. */
export const LINES: Readonly<
  Record<LineKey, { readonly name: string; readonly column: SeriesColumn }>
> = {
  required: { name: 'Required', column: 'required' },
  logged: { name: 'Logged', column: 'logged' },
  projected: { name: 'Projected', column: 'p50' },
  beyond: { name: 'If nothing more is planned', column: 'p50' },
  planned: { name: 'Planned', column: 'planned' },
};

/** In the order of painting. */
export const LINE_KEYS = ['planned', 'required', 'beyond', 'projected', 'logged'] as const;

export interface LinePoint {
  readonly day: number;
  readonly value: number;
}

/**
 * A fan chart: the projection's band in its two steps, the range of what is required, and the lines
 * over them.
 *
 * @param tolerance points by which a line may be straightened
 */
export function seriesPaths(series: ReadinessSeries, tolerance: number): ScenePath[] {
  const places = (column: SeriesColumn) => columnPlaces(series, column, tolerance);
  const area = (tone: 'band' | 'band-middle' | 'range', low: SeriesColumn, high: SeriesColumn) => ({
    key: tone,
    tone,
    points: [...places(high), ...places(low).reverse()],
    area: true,
  });
  return [
    area('band', 'p10', 'p90'),
    area('band-middle', 'p25', 'p75'),
    area('range', 'low', 'high'),
    ...LINE_KEYS.map((key) => ({ key, tone: key, points: linePlaces(series, key, tolerance) })),
  ];
}

/** Line simplification: one line's places on the plot, without those on a straight segment. */
export function linePlaces(series: ReadinessSeries, key: LineKey, tolerance: number): Place[] {
  return toPlaces(linePoints(series, key), tolerance);
}

/** The same of one column. */
export function columnPlaces(
  series: ReadinessSeries,
  column: SeriesColumn,
  tolerance: number,
): Place[] {
  return toPlaces(columnPoints(series, column), tolerance);
}

function toPlaces(points: readonly LinePoint[], tolerance: number): Place[] {
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

/** Where a line ends, on the plot; null when it is not drawn. */
export function lineEnd(
  series: ReadinessSeries,
  key: LineKey,
): (Place & { readonly value: number }) | null {
  const last = linePoints(series, key).at(-1);
  return last ? { x: xPercent(last.day), y: yPercent(last.value), value: last.value } : null;
}

/**
 * A line as far as it is drawn: what is planned and the projection end with the last due date, and
 * the projection goes on as another line from there. Empty where there is no line.
 */
export function linePoints(series: ReadinessSeries, key: LineKey): LinePoint[] {
  const points = columnPoints(series, LINES[key].column);
  const until = series.plannedUntil ?? Number.NEGATIVE_INFINITY;
  const drawn = points.filter(({ day }) => isDrawn(key, day, until));
  return key === 'logged' || drawn.length > 1 ? drawn : [];
}

function isDrawn(key: LineKey, day: number, until: number): boolean {
  if (key === 'planned' || key === 'projected') return day <= until;
  return key !== 'beyond' || day >= until;
}

/** The points of one column, in order. */
function columnPoints(series: ReadinessSeries, column: SeriesColumn): LinePoint[] {
  const values = series[column];
  const from = columnStart(series, column);
  return values.map((value, index) => ({ day: series.days[from + index] as number, value }));
}
