import { addDays, type CivilDate, FIRST_DAY, LAST_DAY } from '@/lib/domain/calendar';
import { axisDay } from '@/lib/domain/readiness/series';

/** The years that a chart shows: from the first day of one to the last day of the other. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

export const ALL_YEARS: Years = { first: yearOfDate(FIRST_DAY), last: yearOfDate(LAST_DAY) };

export function isWhole({ first, last }: Years): boolean {
  return first === ALL_YEARS.first && last === ALL_YEARS.last;
}

/** `2028 to 2033`; `2028` for one of them. */
export function yearsInWords({ first, last }: Years): string {
  return first === last ? `${first}` : `${first} to ${last}`;
}

/** Half as many years, and one at the least: round a day where it is among them, else their middle. */
export function zoomIn(years: Years, around: number): Years {
  const { first, last } = years;
  const year = yearOf(around);
  const middle = year >= first && year <= last ? year : (first + last) / 2;
  return spanOf(Math.ceil(count(years) / 2), middle, years);
}

/** Twice as many, as far as the axis goes. */
export function zoomOut(years: Years): Years {
  return spanOf(2 * count(years), (years.first + years.last) / 2, ALL_YEARS);
}

/** As many years, earlier or later. */
export function moveYears({ first, last }: Years, by: number): Years {
  const step = Math.max(ALL_YEARS.first - first, Math.min(ALL_YEARS.last - last, by));
  return { first: first + step, last: last + step };
}

/** As many years, moved no further than the day wants. */
export function moveTo(years: Years, day: number): Years {
  const year = yearOf(day);
  if (year < years.first) return moveYears(years, year - years.first);
  return moveYears(years, Math.max(0, year - years.last));
}

/** Whole years between two places on the plot, in percent from its left edge and in any order. */
export function yearsBetween(years: Years, one: number, other: number): Years {
  const [from, to] = [Math.min(one, other), Math.max(one, other)];
  return { first: yearOf(dayAt(years, from)), last: yearOf(dayAt(years, to)) };
}

/** The first and the last day, as days of the axis. */
export function daysOf({ first, last }: Years): readonly [from: number, to: number] {
  return [axisDay(`${first}-01-01`), axisDay(`${last}-12-31`)];
}

/** Percent from the left edge of a plot of these years; beyond 0–100 for a day that is not on it. */
export function placeIn(years: Years, day: number): number {
  const [from, to] = daysOf(years);
  return ((day - from) / (to - from)) * 100;
}

/** The day at a place on the plot, in percent from its left edge; the nearest one beside the plot. */
export function dayAt(years: Years, x: number): number {
  const [from, to] = daysOf(years);
  return Math.round(from + ((to - from) * Math.min(100, Math.max(0, x))) / 100);
}

function yearOf(day: number): number {
  return yearOfDate(addDays(FIRST_DAY, day));
}

function yearOfDate(date: CivilDate): number {
  return Number(date.slice(0, 4));
}

function count({ first, last }: Years): number {
  return last - first + 1;
}

/** So many years round one of them, within others. */
function spanOf(wanted: number, middle: number, within: Years): Years {
  const span = Math.min(wanted, count(within));
  const first = Math.round(middle - (span - 1) / 2);
  const start = Math.max(within.first, Math.min(within.last - span + 1, first));
  return { first: start, last: start + span - 1 };
}
