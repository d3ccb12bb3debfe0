import {
  type ReadinessSeries,
  type SeriesColumn,
  SIMPLIFICATION_TOLERANCE,
  simplifyLines,
} from '@/lib/domain/readiness/series';
import { columnPoints, xPercent, yPercent } from './frame';

/**
 * The plot is drawn on whole numbers up to this in both directions, then stretched to its box:
 * the same drawing for every width, a tenth of a pixel fine at a thousand of them.
 */
export const PLOT_UNITS = 10_000;
export const PLOT_VIEW_BOX = `0 0 ${PLOT_UNITS} ${PLOT_UNITS}`;

export type Point = readonly [x: number, y: number];

/** How many whole units the plot is wide and high, and how far a line may be straightened. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly tolerance: number;
}

const PLOT: Canvas = { width: PLOT_UNITS, height: PLOT_UNITS, tolerance: SIMPLIFICATION_TOLERANCE };

/** A place on the plot in whole units, from days and points. */
export function plotPoint(day: number, points: number, { width, height }: Canvas = PLOT): Point {
  return [Math.round((xPercent(day) * width) / 100), Math.round((yPercent(points) * height) / 100)];
}

/** The path of one line of the series; empty without points. */
export function linePath(series: ReadinessSeries, column: SeriesColumn, canvas = PLOT): string {
  return pathOf(thinned(series, column, canvas));
}

/** The closed path between two lines that share their dates; empty without points. */
export function bandPath(
  series: ReadinessSeries,
  lower: SeriesColumn,
  upper: SeriesColumn,
  canvas = PLOT,
): string {
  const under = thinned(series, lower, canvas).reverse();
  return under.length > 1 ? `${pathOf([...thinned(series, upper, canvas), ...under])}z` : '';
}

function thinned(series: ReadinessSeries, column: SeriesColumn, canvas: Canvas): Point[] {
  const points = columnPoints(series, column);
  if (points.length === 0) return [];
  const kept = simplifyLines(
    points.map(({ day }) => day),
    [{ from: 0, values: points.map(({ value }) => value) }],
    [],
    canvas.tolerance,
  );
  return kept.flatMap((index) => {
    const point = points[index];
    return point ? [plotPoint(point.day, point.value, canvas)] : [];
  });
}

/**
 * Straight segments through points in whole units. In relative steps, which take half the room of
 * absolute places and lose nothing since the places are whole.
 */
export function pathOf(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start) return '';
  const steps = rest.map(([x, y], index) => {
    const [fromX, fromY] = points[index] as Point;
    return `${step(x - fromX)}${step(y - fromY)}`;
  });
  // A command parts its first number by itself, too.
  return `M${start[0]} ${start[1]}${steps.length > 0 ? `l${steps.join('').trimStart()}` : ''}`;
}

/** A minus sign parts two numbers by itself. */
function step(distance: number): string {
  return distance < 0 ? `${distance}` : ` ${distance}`;
}
