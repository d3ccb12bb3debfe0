import type { CivilDate } from '@/lib/domain/timeline';
import { partsOf } from '@/lib/domain/timeline';

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `31 Mar 2028`: short enough for a label, the same on the server and in the browser. */
export function shortDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

/** `Mar 2028` */
export function monthAndYear(date: CivilDate): string {
  return shortDate(date).replace(/^\d+ /, '');
}

/** Whole points: more would be precision that the model does not have. */
export function wholePoints(points: number): string {
  return `${Math.round(points)}`;
}

/** `36–40`, or one number where both ends round to it. */
export function pointRange(low: number, high: number): string {
  const [from, to] = [wholePoints(low), wholePoints(high)];
  return from === to ? from : `${from}–${to}`;
}

/** Percent for an attribute, to a hundredth: a tenth of a pixel at a thousand of them. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
