import {
  addDays,
  type CivilDate,
  daysBetween,
  endOfQuarter,
  endOfYear,
  fromDayNumber,
  quarterOf,
  startOfQuarter,
  startOfYear,
  toDayNumber,
  weekdayOf,
} from '../calendar';

/** From the shortest to the longest. */
export const REVIEW_KINDS = ['weekly', 'quarterly', 'yearly'] as const;
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** The span of days that a review looks back on. */
export interface ReviewPeriod {
  readonly kind: ReviewKind;
  /** `2028-W14` (ISO 8601 week), `2028-Q2` or `2028`; unique over all kinds. */
  readonly name: string;
  readonly firstDay: CivilDate;
  readonly lastDay: CivilDate;
}

const DAYS_PER_WEEK = 7;
/** In the years that dates may have: `MIN_DATE` to `MAX_DATE`. */
const NAME = /^(20\d{2}|2100)(?:-(?:W(0[1-9]|[1-5]\d)|Q([1-4])))?$/;

/** The period of a kind that a day lies in. */
export function periodOf(kind: ReviewKind, day: CivilDate): ReviewPeriod {
  switch (kind) {
    case 'weekly':
      return weekOf(day);
    case 'quarterly':
      return {
        kind,
        name: `${day.slice(0, 4)}-Q${quarterOf(day)}`,
        firstDay: startOfQuarter(day),
        lastDay: endOfQuarter(day),
      };
    case 'yearly':
      return {
        kind,
        name: day.slice(0, 4),
        firstDay: startOfYear(day),
        lastDay: endOfYear(day),
      };
  }
}

/** An ISO week: Monday to Sunday, and of the year that its Thursday lies in. */
function weekOf(day: CivilDate): ReviewPeriod {
  const firstDay = addDays(day, 1 - weekdayOf(day));
  const thursday = addDays(firstDay, 3);
  const week = 1 + Math.floor(daysBetween(startOfYear(thursday), thursday) / DAYS_PER_WEEK);
  return {
    kind: 'weekly',
    name: `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`,
    firstDay,
    lastDay: addDays(firstDay, DAYS_PER_WEEK - 1),
  };
}

/** The period of that name; null for a text that names none, such as week 53 of a year with 52. */
export function parsePeriod(name: string): ReviewPeriod | null {
  const [, year, week, quarter] = NAME.exec(name) ?? [];
  if (year === undefined) return null;
  const period = periodOf(...dayIn(year, week, quarter));
  return period.name === name ? period : null;
}

function dayIn(year: string, week?: string, quarter?: string): [ReviewKind, CivilDate] {
  if (week !== undefined) {
    // 4 January always lies in week 1.
    const days = DAYS_PER_WEEK * (Number(week) - 1);
    return ['weekly', fromDayNumber(toDayNumber(`${year}-01-04`) + days)];
  }
  if (quarter === undefined) return ['yearly', `${year}-01-01`];
  return ['quarterly', `${year}-${String(3 * Number(quarter)).padStart(2, '0')}-01`];
}

/** The period of its kind before it. */
export function periodBefore({ kind, firstDay }: ReviewPeriod): ReviewPeriod {
  return periodOf(kind, addDays(firstDay, -1));
}

/** The period of its kind after it. */
export function periodAfter({ kind, lastDay }: ReviewPeriod): ReviewPeriod {
  return periodOf(kind, addDays(lastDay, 1));
}

/** Days in a period. */
export function lengthOf({ firstDay, lastDay }: ReviewPeriod): number {
  return daysBetween(firstDay, lastDay) + 1;
}
