import type { CivilDate } from './civil-date';

/**
 * The civil date that people in a time zone have at an instant. The instant is a parameter, so that
 * nothing in the domain reads a clock.
 *
 * @param timeZone an IANA name such as `Pacific/Kiritimati`
 * @throws RangeError when the zone is not known
 */
export function todayIn(timeZone: string, instant: Date): CivilDate {
  const parts = formatterOf(timeZone).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? '';
  return `${read('year').padStart(4, '0')}-${read('month')}-${read('day')}`;
}

/** Zones are at most 14 hours ahead of UTC and 12 behind it; in the past also a little more. */
const WIDEST_OFFSET = 16 * 60 * 60 * 1_000;

/**
 * The first moment of a civil date in a time zone, found by bisection: midnight, or later where
 * clocks leave midnight out.
 *
 * @throws RangeError when the zone is not known
 */
export function startOfDay(date: CivilDate, timeZone: string): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  let [before, from] = [midnight - WIDEST_OFFSET, midnight + WIDEST_OFFSET];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (todayIn(timeZone, new Date(middle)) < date) before = middle;
    else from = middle;
  }
  return new Date(from);
}

/**
 * Cache of formatters by zone, since constructing one is the slow part; there are some 600 zones.
 */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

/** Whether the name is a time zone that this platform knows. */
export function isTimeZone(timeZone: string): boolean {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone });
    return true;
  } catch {
    return false;
  }
}
