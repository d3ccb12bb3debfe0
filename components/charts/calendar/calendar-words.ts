import type { CalendarYear } from '@/lib/domain/activity';
import { formatMonth } from '@/lib/format/dates';
import { listInWords } from '@/lib/format/list';
import { plural } from '@/lib/format/numbers';
import { type CalendarMonth, calendarMonths, dayNumbers } from './months';

/** How much was logged in a year, and when most. */
export function calendarSentence(year: CalendarYear): string {
  if (year.entries === 0) return `Nothing is logged in ${year.year}.`;
  const [most] = calendarMonths(year).toSorted((a, b) => b.entries - a.entries);
  const total = `In ${year.year} you made ${entries(year.entries)} on ${days(year.activeDays)}`;
  return most && most.entries < year.entries
    ? `${total}, the most in ${monthOnly(most)}.`
    : `${total}, all of them in ${most ? monthOnly(most) : year.year}.`;
}

/** `4 entries on 3 days: 2, 9 and 12`; at most a handful of days is named. */
export function monthSummary({ entries: count, active, outside }: CalendarMonth): string {
  if (outside) return 'outside your plan';
  if (count === 0) return 'no entries';
  const named = active.length <= 7 ? `: ${listInWords(dayNumbers(active))}` : '';
  return `${entries(count)} on ${days(active.length)}${named}`;
}

function entries(count: number): string {
  return `${count} ${plural(count, 'entry', 'entries')}`;
}

function days(count: number): string {
  return `${count} ${plural(count, 'day')}`;
}

function monthOnly({ first }: CalendarMonth): string {
  return formatMonth(first).replace(/ \d+$/, '');
}
