/**
 * A day on the calendar without a time or a zone: `YYYY-MM-DD` in the proleptic Gregorian calendar.
 * Lexicographic order is chronological order, so `<` and `>` compare two of them.
 */
export type CivilDate = string;

const MS_PER_DAY = 86_400_000;
const ZERO = '0'.charCodeAt(0);
const SHAPE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
/** The Gregorian calendar repeats every 400 years, which are 146,097 days. */
const CYCLE = { years: 400, days: 146_097 };

/**
 * Days since 1970-01-01, a whole number (negative before it).
 *
 * @throws RangeError when the text is not shaped like a civil date.
 */
export function toDayNumber(date: CivilDate): number {
  if (!SHAPE.test(date)) throw new RangeError(`Not a civil date: ${JSON.stringify(date)}`);
  // A series needs thousands of days, and Date.parse takes five times as long as Date.UTC. The year
  // is moved one cycle later, since Date.UTC maps the years 0–99 to 1900–1999.
  const year = 100 * twoDigits(date, 0) + twoDigits(date, 2) + CYCLE.years;
  const time = Date.UTC(year, twoDigits(date, 5) - 1, twoDigits(date, 8));
  return time / MS_PER_DAY - CYCLE.days;
}

function twoDigits(text: string, at: number): number {
  return 10 * (text.charCodeAt(at) - ZERO) + text.charCodeAt(at + 1) - ZERO;
}

/** The civil date of a whole number of days since 1970-01-01. */
export function fromDayNumber(day: number): CivilDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether the text is a civil date that exists: not 30 February, for example. */
export function isCivilDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some engines read 30 February as 2 March; only a real day survives the round trip.
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** The parts of a civil date; `month` is 1–12 and `day` 1–31. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return {
    year: Number(date.slice(0, 4)),
    month: Number(date.slice(5, 7)),
    day: Number(date.slice(8, 10)),
  };
}

/** Negative when `a` is earlier than `b`, positive when later, 0 on the same day: for `sort`. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The earliest of one or more dates. */
export function minDate(first: CivilDate, ...rest: readonly CivilDate[]): CivilDate {
  return rest.reduce((least, date) => (compareDates(date, least) < 0 ? date : least), first);
}

/** The latest of one or more dates. */
export function maxDate(first: CivilDate, ...rest: readonly CivilDate[]): CivilDate {
  return rest.reduce((most, date) => (compareDates(date, most) > 0 ? date : most), first);
}
