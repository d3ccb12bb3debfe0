import { type CivilDate, fromDayNumber, partsOf, toDayNumber } from './civil-date';

/** Days from `from` to `to`: 1 from a day to the next, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** The day `days` later; a negative number goes back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day of the month `months` later, or that month's last day where it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const last = lastOfMonth(year, month + months);
  return civil(year, month + months, Math.min(day, partsOf(last).day));
}

/** The same day `years` later; 29 February becomes 28 February where there is none. */
export function addYears(date: CivilDate, years: number): CivilDate {
  return addMonths(date, 12 * years);
}

/** The first day of the date's month. */
export function startOfMonth(date: CivilDate): CivilDate {
  return `${date.slice(0, 8)}01`;
}

/** The last day of the date's month. */
export function lastDayOfMonth(date: CivilDate): CivilDate {
  const { year, month } = partsOf(date);
  return lastOfMonth(year, month);
}

/** The date's calendar quarter, 1–4. */
export function quarterOf(date: CivilDate): number {
  return Math.ceil(partsOf(date).month / 3);
}

/** The first day of the date's calendar quarter. */
export function startOfQuarter(date: CivilDate): CivilDate {
  return civil(partsOf(date).year, 3 * quarterOf(date) - 2, 1);
}

/** The last day of the date's calendar quarter. */
export function endOfQuarter(date: CivilDate): CivilDate {
  return lastOfMonth(partsOf(date).year, 3 * quarterOf(date));
}

/** 1 January of the date's year. */
export function startOfYear(date: CivilDate): CivilDate {
  return `${date.slice(0, 4)}-01-01`;
}

/** 31 December of the date's year. */
export function endOfYear(date: CivilDate): CivilDate {
  return `${date.slice(0, 4)}-12-31`;
}

/** The last days of the months from that of `from` to that of `to`, in order; none if reversed. */
export function monthEnds(from: CivilDate, to: CivilDate): CivilDate[] {
  const { year, month } = partsOf(from);
  const stop = lastDayOfMonth(to);
  const ends: CivilDate[] = [];
  for (let i = 0; ; i++) {
    const end = lastOfMonth(year, month + i);
    if (end > stop) return ends;
    ends.push(end);
  }
}

/** Months outside 1–12 overflow into the neighbouring years, as in `Date.UTC`. */
function civil(year: number, month: number, day: number): CivilDate {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function lastOfMonth(year: number, month: number): CivilDate {
  return civil(year, month + 1, 0);
}
