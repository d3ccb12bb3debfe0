import { goalSize } from '@/lib/domain/goal';
import { formatValue, plural } from './numbers';

/** A goal's size: `large, 20 points`, or `23 points` where no word fits. */
export function sizeInWords(points: number): string {
  const size = goalSize(points);
  const count = `${formatValue(points)} ${plural(points, 'point')}`;
  return size === null ? count : `${size}, ${count}`;
}

/** `Very large`, as a label; null where no word fits. */
export function sizeLabel(points: number): string | null {
  const size = goalSize(points);
  return size && size.charAt(0).toUpperCase() + size.slice(1);
}
