import { goalSize } from '@/lib/domain/goal';
import { plural } from './numbers';
import { formatValue } from './value';

/** A goal's points, not rounded: `1 point`, `12.5 points`. */
export function exactPoints(points: number): string {
  return `${formatValue(points)} ${plural(points, 'point')}`;
}

/** A goal's size: `large, 20 points`, or `23 points` where no word fits. */
export function sizeInWords(points: number): string {
  const size = goalSize(points);
  return size === null ? exactPoints(points) : `${size}, ${exactPoints(points)}`;
}

/** `Very large`, as a label; null where no word fits. */
export function sizeLabel(points: number): string | null {
  const size = goalSize(points);
  return size && size.charAt(0).toUpperCase() + size.slice(1);
}
