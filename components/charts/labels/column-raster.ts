import type { Place } from '../scene/scene';
import type { Box, Plane } from './box';

/** For each column of pixels the highest and the lowest that a line or an area covers. */
export interface ColumnRaster {
  readonly top: Float32Array;
  readonly bottom: Float32Array;
}

/** Rasterises a polyline from left to right. A second line makes it the area between the two. */
export function rasterise(
  line: readonly Place[],
  { width, height }: Plane,
  other: readonly Place[] = line,
): ColumnRaster {
  const columns = Math.ceil(width) + 1;
  const top = new Float32Array(columns).fill(Number.POSITIVE_INFINITY);
  const bottom = new Float32Array(columns).fill(Number.NEGATIVE_INFINITY);
  for (const places of other === line ? [line] : [line, other]) {
    for (let index = 1; index < places.length; index++) {
      const [from, to] = [places[index - 1] as Place, places[index] as Place];
      const [x0, x1] = [(from.x * width) / 100, (to.x * width) / 100];
      const [y0, y1] = [(from.y * height) / 100, (to.y * height) / 100];
      const slope = x1 === x0 ? 0 : (y1 - y0) / (x1 - x0);
      for (let column = Math.floor(x0); column <= x1; column++) {
        const left = y0 + (Math.max(x0, column) - x0) * slope;
        // A step is all in one column.
        const right = x1 === x0 ? y1 : y0 + (Math.min(x1, column + 1) - x0) * slope;
        top[column] = Math.min(top[column] as number, left, right);
        bottom[column] = Math.max(bottom[column] as number, left, right);
      }
    }
  }
  return { top, bottom };
}

/** The gap in pixels between a box and a line or an area, up to `limit`. */
export function gapTo({ top, bottom }: ColumnRaster, box: Box, limit: number): number {
  const [high, low] = [box.y - box.height / 2, box.y + box.height / 2];
  const [left, right] = [box.x - box.width / 2, box.x + box.width / 2];
  const last = Math.min(top.length - 1, Math.floor(right + limit));
  let least = limit;
  for (let column = Math.max(0, Math.floor(left - limit)); column <= last; column++) {
    const down = Math.max(0, (top[column] as number) - low, high - (bottom[column] as number));
    const across = Math.max(0, column - right, left - column - 1);
    if (Number.isFinite(down)) least = Math.min(least, Math.sqrt(down * down + across * across));
  }
  return least;
}

/** How many columns of a box a line or an area runs through. */
export function columnsInside({ top, bottom }: ColumnRaster, box: Box): number {
  const [high, low] = [box.y - box.height / 2, box.y + box.height / 2];
  const last = Math.min(top.length - 1, Math.floor(box.x + box.width / 2));
  let inside = 0;
  for (let column = Math.max(0, Math.floor(box.x - box.width / 2)); column <= last; column++) {
    if ((top[column] as number) < low && (bottom[column] as number) > high) inside++;
  }
  return inside;
}
