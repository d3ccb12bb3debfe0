import { type CivilDate, toDayNumber } from './civil-date';

/** ISO 8601's number of a day of the week: 1 is Monday, 7 Sunday. */
export function weekdayOf(date: CivilDate): number {
  // Day 0, 1 January 1970, was a Thursday.
  return ((((toDayNumber(date) + 3) % 7) + 7) % 7) + 1;
}
