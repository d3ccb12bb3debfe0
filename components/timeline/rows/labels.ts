import { type CivilDate, daysBetween } from '@/lib/domain/calendar';
import { formatShortDate } from '@/lib/format/dates';
import { formatPercent, plural } from '@/lib/format/numbers';
import type { DateKind, TimelineGoal } from '../axis/timeline-dates';

/** `3 months later`, `12 days earlier`; empty for the same day. */
export function distanceInWords(from: CivilDate, to: CivilDate): string {
  const days = daysBetween(from, to);
  if (days === 0) return '';
  return `${span(Math.abs(days))} ${days > 0 ? 'later' : 'earlier'}`;
}

function span(days: number): string {
  if (days < 28) return count(days, 'day');
  const months = Math.max(1, Math.round(days / 30.4375));
  return months < 24 ? count(months, 'month') : `about ${count(Math.round(months / 12), 'year')}`;
}

function count(number: number, unit: string): string {
  return `${number} ${plural(number, unit)}`;
}

/** What comes before a date: `Due 31 Mar 2028`, `Milestone 31 Mar 2028`. */
export function dateLabel(kind: DateKind, date: CivilDate): string {
  return `${kind === 'goal' ? 'Due' : 'Milestone'} ${formatShortDate(date)}`;
}

/** A goal's status in a word or two: `40% logged`, `reached`, `dropped`. */
export function goalStatus({ share, dropped }: Pick<TimelineGoal, 'share' | 'dropped'>): string {
  if (dropped) return 'dropped';
  return share === 1 ? 'reached' : `${formatPercent(share)} logged`;
}
