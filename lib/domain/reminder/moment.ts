import { addDays, type CivilDate, todayIn, weekdayOf } from '../calendar';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * The instant at which clocks in a time zone first show an hour on a day. Where clocks are put
 * forward over that hour, it is the moment after; where they are put back and show it twice, the
 * first of the two.
 *
 * @param hour 0–23
 * @param timeZone an IANA name
 */
export function momentAt(date: CivilDate, hour: number, timeZone: string): Date {
  const shown = Date.parse(`${date}T00:00:00Z`) + hour * HOUR;
  const before = offsetAt(shown - DAY, timeZone);
  const after = offsetAt(shown + DAY, timeZone);
  const candidates = [shown - before, shown - after];
  const real = candidates.filter((at) => at + offsetAt(at, timeZone) === shown);
  return new Date(real.length > 0 ? Math.min(...real) : shown - before);
}

/** What clocks in a zone show at an instant, less UTC, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const at = new Date(instant);
  const { hour, minute, second } = clockIn(timeZone, at);
  const shown = Date.parse(`${todayIn(timeZone, at)}T00:00:00Z`);
  return (
    shown + hour * HOUR + minute * 60_000 + second * 1_000 - Math.floor(instant / 1_000) * 1_000
  );
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** The time of day that clocks in a zone show at an instant. */
export function clockIn(timeZone: string, at: Date) {
  const known = clocks.get(timeZone);
  const clock =
    known ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  if (!known) clocks.set(timeZone, clock);
  const parts = clock.formatToParts(at);
  const read = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find((part) => part.type === type)?.value);
  return { hour: read('hour'), minute: read('minute'), second: read('second') };
}

export interface Schedule {
  /** 0–23 */
  readonly hour: number;
  readonly timeZone: string;
  /** 1 (Monday) to 7, where one day of the week is looked at and not each day. */
  readonly weekday?: number | undefined;
}

/** A day on which to look whether there is something to say, and the instant. */
export interface Look {
  readonly date: CivilDate;
  readonly at: Date;
}

/**
 * The next look after an instant.
 *
 * @param lookedOn the day of the last one: there is one on a day at most, whatever is changed
 */
export function nextLook(
  { hour, timeZone, weekday }: Schedule,
  after: Date,
  lookedOn: CivilDate | null = null,
): Look {
  // A zone may leave out a day when it crosses the date line, so one day earlier is tried too.
  let date = addDays(todayIn(timeZone, after), -1);
  for (;;) {
    const isNew = lookedOn === null || date > lookedOn;
    if (isNew && (weekday === undefined || weekdayOf(date) === weekday)) {
      const at = momentAt(date, hour, timeZone);
      if (at > after) return { date, at };
    }
    date = addDays(date, 1);
  }
}
