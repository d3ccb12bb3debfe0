import type { Place } from '../scene/scene';

/** A rectangle in pixels: its middle and its size. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A plot in pixels. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  /** Free for labels above it; nothing when left out. */
  readonly above?: number;
}

/** A size in pixels with its middle so many pixels from a place on the plot. */
export interface Placed {
  readonly at: Place;
  readonly dx: number;
  readonly dy: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangle on a plot of a given size. */
export function boxOn({ at, dx, dy, width, height }: Placed, plane: Plane): Box {
  const { x, y } = pixelOn(at, plane);
  return { x: x + dx, y: y + dy, width, height };
}

/** A place in pixels of a plot. */
export function pixelOn({ x, y }: Place, { width, height }: Plane): Place {
  return { x: (x * width) / 100, y: (y * height) / 100 };
}

export function overlaps(a: Box, b: Box): boolean {
  return (
    Math.abs(a.x - b.x) * 2 < a.width + b.width && Math.abs(a.y - b.y) * 2 < a.height + b.height
  );
}

export function isInside({ x, y, width, height }: Box, plane: Plane): boolean {
  return (
    x - width / 2 >= 0 &&
    x + width / 2 <= plane.width &&
    y - height / 2 >= -(plane.above ?? 0) &&
    y + height / 2 <= plane.height
  );
}

/**
 * The gap between a box and a pixel; 0 where the pixel is inside. By square root, which every browser
 * rounds as the server does, unlike `Math.hypot`: both draw the same labels.
 */
export function distanceTo(box: Box, x: number, y: number): number {
  const dx = Math.max(0, Math.abs(x - box.x) - box.width / 2);
  const dy = Math.max(0, Math.abs(y - box.y) - box.height / 2);
  return Math.sqrt(dx * dx + dy * dy);
}
