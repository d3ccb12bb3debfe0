import { formatShortDate } from './dates';

/**
 * A moment as people of a time zone write it: `25 Nov 2026, 18:20`, and
 * `25 Nov 2026, 18:20 UTC` where the zone may not be the reader's own.
 *
 * @param at ISO 8601, such as `2026-11-25T18:20:00.000Z`.
 */
export function formatMoment(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  const date = formatShortDate(`${part('year')}-${part('month')}-${part('day')}`);
  return `${date}, ${part('hour')}:${part('minute')}${timeZone === 'UTC' ? ' UTC' : ''}`;
}
