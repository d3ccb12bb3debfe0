import { type CivilDate, daysBetween, partsOf } from '@/lib/domain/calendar';
import { currentDisplay } from './display';
import { plural } from './numbers';

// Named here rather than asked of the platform, whose short names differ between versions
// ("Sep", "Sept"), so that a server and a browser write the same page.
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `31 March 2028`, `March 31, 2028` or `2028-03-31`, as the reader chose (`currentDisplay`). */
export function formatDate(date: CivilDate): string {
  return dateInWords(date, monthName(date));
}

/** `31 Mar 2028`, `Mar 31, 2028` or `2028-03-31`, as the reader chose. */
export function formatShortDate(date: CivilDate): string {
  return dateInWords(date, shortMonthName(date));
}

function dateInWords(date: CivilDate, month: string): string {
  const { year, day } = partsOf(date);
  const { dateFormat } = currentDisplay();
  if (dateFormat === 'iso') return date;
  return dateFormat === 'month-first' ? `${month} ${day}, ${year}` : `${day} ${month} ${year}`;
}

/** `March 2028` */
export function formatMonth(date: CivilDate): string {
  return `${monthName(date)} ${partsOf(date).year}`;
}

/** `Mar 2028` */
export function formatShortMonth(date: CivilDate): string {
  return `${shortMonthName(date)} ${partsOf(date).year}`;
}

/** How far a date is from today: `today`, `in 5 days`, `3 months ago`, `2 years ago`. */
export function formatRelativeDate(date: CivilDate, today: CivilDate): string {
  const days = daysBetween(today, date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const span = formatSpan(Math.abs(days));
  return days > 0 ? `in ${span}` : `${span} ago`;
}

/** A number of days in the largest unit that it fills: `13 days`, `2 weeks`, `3 months`. */
function formatSpan(days: number): string {
  if (days < 14) return count(days, 'day');
  if (days < 60) return count(Math.floor(days / 7), 'week');
  const months = Math.round(days / 30.4375);
  if (months < 24) return count(months, 'month');
  return count(Math.floor(days / 365.25), 'year');
}

function count(number: number, unit: string): string {
  return `${number} ${plural(number, unit)}`;
}

function shortMonthName(date: CivilDate): string {
  return monthName(date).slice(0, 3);
}

export function monthName(date: CivilDate): string {
  return MONTHS[partsOf(date).month - 1] ?? '';
}
