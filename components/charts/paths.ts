import { curveLinear, curveStepAfter, line } from 'd3-shape';
import {
  type ReadinessSeries,
  type SeriesColumn,
  THINNING_TOLERANCE,
  thin,
} from '@/lib/domain/chart-series';
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

const PLOT: Canvas = { width: PLOT_UNITS, height: PLOT_UNITS, tolerance: THINNING_TOLERANCE };

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
  const kept = thin(
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

/** Straight segments through points in whole units, written as short as SVG allows. */
export function pathOf(points: readonly Point[], shape: 'straight' | 'steps' = 'straight'): string {
  const curve = shape === 'steps' ? curveStepAfter : curveLinear;
  return relative(line<Point>().digits(0).curve(curve)([...points]) ?? '');
}

/**
 * Rewrites `M…L…` in relative steps: whole steps take half the room of absolute places, and lose
 * nothing since the places are whole too.
 */
function relative(path: string): string {
  let text = '';
  let [x, y] = [0, 0];
  for (const [, command, left, top] of path.matchAll(/([ML])(-?\d+),(-?\d+)/g)) {
    const [nextX, nextY] = [Number(left), Number(top)];
    if (command === 'M') text += `M${nextX} ${nextY}l`;
    else text += `${step(nextX - x, text.endsWith('l'))}${step(nextY - y)}`;
    [x, y] = [nextX, nextY];
  }
  return text.replace(/l$/, '');
}

/** A minus sign parts two numbers by itself. */
function step(distance: number, first = false): string {
  return distance < 0 || first ? `${distance}` : ` ${distance}`;
}
