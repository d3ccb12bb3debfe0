import { LAST_DAY, toDayNumber } from '../calendar';

const LAST = toDayNumber(LAST_DAY);
/** Differences below this are rounding: what is due on a day is done on it. */
const NEARLY = 1e-9;

/** Whether a fraction, 0–1, is all of it. */
function isFull(fraction: number): boolean {
  return fraction >= 1 - NEARLY;
}

/**
 * Binary search: the first day, not before `from`, on which a fraction that never falls is full;
 * null when it is not by the end of 2046.
 */
export function firstDayFull(from: number, fractionOn: (day: number) => number): number | null {
  if (isFull(fractionOn(from))) return from;
  if (from > LAST || !isFull(fractionOn(LAST))) return null;
  let low = from;
  let high = LAST;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isFull(fractionOn(middle))) high = middle;
    else low = middle + 1;
  }
  return high;
}
