/**
 * A day on the calendar without a time or a zone: `YYYY-MM-DD` in the proleptic Gregorian calendar.
 * Such strings sort as text in the order of time, so `<` and `>` compare two of them.
 */
export type CivilDate = string;

const MS_PER_DAY = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Days since 1970-01-01, a whole number (negative before it).
 *
 * @throws RangeError when the text is not shaped like a civil date.
 */
export function toDayNumber(date: CivilDate): number {
  const day = SHAPE.test(date) ? Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY : Number.NaN;
  if (Number.isNaN(day)) throw new RangeError(`Not a civil date: ${JSON.stringify(date)}`);
  return day;
}

/** The civil date of a whole number of days since 1970-01-01. */
export function fromDayNumber(day: number): CivilDate {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Whether the text is a day that exists: right in shape, and not 30 February. */
export function isCivilDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  // Some engines read 30 February as 2 March; only a day that exists comes back as it went in.
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
