import type { Place } from './scene';

/** How many whole units a drawing is wide and high. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
}

/**
 * The plot is drawn on whole numbers up to this in both directions, then stretched to its box:
 * the same drawing for every width, a tenth of a pixel fine at a thousand of them.
 */
export const PLOT_CANVAS: Canvas = { width: 10_000, height: 10_000 };

/** Straight segments from place to place in whole units of the canvas; empty without places. */
export function unitPath(places: readonly Place[], { width, height } = PLOT_CANVAS): string {
  return pathOf(
    places.map(({ x, y }) => [Math.round((x * width) / 100), Math.round((y * height) / 100)]),
  );
}

type Point = readonly [x: number, y: number];

/**
 * Straight segments through points in whole units. In relative steps, which take half the space of
 * absolute places and lose nothing since the places are whole.
 */
export function pathOf(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (!start) return '';
  const steps = rest.map(([x, y], index) => {
    const [fromX, fromY] = points[index] as Point;
    return `${step(x - fromX)}${step(y - fromY)}`;
  });
  // A command letter needs no space before its first number either.
  return `M${start[0]} ${start[1]}${steps.length > 0 ? `l${steps.join('').trimStart()}` : ''}`;
}

/** A minus sign needs no space before it. */
function step(distance: number): string {
  return distance < 0 ? `${distance}` : ` ${distance}`;
}
