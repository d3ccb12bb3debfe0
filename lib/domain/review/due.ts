import { addDays, type CivilDate, compareDates, daysBetween, LAST_DAY, maxDate } from '../calendar';
import {
  lengthOf,
  periodAfter,
  periodBefore,
  periodOf,
  REVIEW_KINDS,
  type ReviewKind,
  type ReviewPeriod,
} from './period';

/** What decides which reviews a plan has. */
export interface ReviewedPlan {
  readonly startedOn: CivilDate;
  /** The day on which the plan was made, in its time zone: later than the first day of one that began in the past. */
  readonly madeOn: CivilDate;
}

/** A review that was begun, and perhaps taken. */
export interface KnownReview {
  /** The period's name. */
  readonly period: string;
  readonly taken: boolean;
}

export interface OpenReview extends ReviewPeriod {
  /** Whether something of it is written already. */
  readonly begun: boolean;
}

/** Days before the end of a period from which on its review may be taken: people look back on a week on Friday. */
const OPENS_BEFORE_END = { weekly: 2, quarterly: 14, yearly: 31 } as const;

/** A weekly review that nobody took for so many weeks is not offered any more; it stays due. */
const WEEKS_OF_SILENCE = 4;

const LONGEST_FIRST = REVIEW_KINDS.toReversed();

/**
 * The reviews that are due today, the longest first: of each kind the newest period that has ended and
 * is not reviewed. A missed one before it is not asked for any more. A period of which the plan has seen
 * less than half is not due, nor is a fourth quarter once its year is looked back on.
 *
 * @param reviews those of the plan; others than those named by `periodsToKnow` change nothing
 * @param today in the plan's time zone
 */
export function dueReviews(
  plan: ReviewedPlan,
  reviews: readonly KnownReview[],
  today: CivilDate,
): OpenReview[] {
  return missingOf(
    plan,
    reviews,
    LONGEST_FIRST.map((kind) => lastEnded(kind, today)),
  );
}

/**
 * The reviews whose period has not ended and that may be taken already, since it ends soon: a person who
 * looks back on a quarter does so in its last days as well as after it.
 */
export function earlyReviews(
  plan: ReviewedPlan,
  reviews: readonly KnownReview[],
  today: CivilDate,
): OpenReview[] {
  const current = LONGEST_FIRST.map((kind) => periodOf(kind, today));
  return missingOf(
    plan,
    reviews,
    current.filter((period) => opensOn(period) <= today),
  );
}

/** The due reviews that the next action offers: without weekly ones that nobody took for four weeks. */
export function offeredReviews(
  plan: ReviewedPlan,
  reviews: readonly KnownReview[],
  today: CivilDate,
): OpenReview[] {
  return dueReviews(plan, reviews, today).filter(
    (due) => due.kind !== 'weekly' || !isSilent(plan, reviews, due),
  );
}

/** The day from which on a period's review may be taken. */
export function opensOn({ kind, lastDay }: ReviewPeriod): CivilDate {
  return addDays(lastDay, -OPENS_BEFORE_END[kind]);
}

/** The day from which on a period's review is due: the first one after it. */
export function dueOn({ lastDay }: Pick<ReviewPeriod, 'lastDay'>): CivilDate {
  return addDays(lastDay, 1);
}

/** The names of the periods that the functions above look for among the reviews: a dozen at most. */
export function periodsToKnow(today: CivilDate): string[] {
  const weeks = [lastEnded('weekly', today)];
  for (let i = 0; i < WEEKS_OF_SILENCE; i++) weeks.push(periodBefore(weeks[i] as ReviewPeriod));
  const ended = LONGEST_FIRST.map((kind) => lastEnded(kind, today));
  const current = LONGEST_FIRST.map((kind) => periodOf(kind, today));
  return [...new Set([...weeks, ...ended, ...current].map(({ name }) => name))];
}

/**
 * The periods that become due from one day to another, both included, in the order of those days.
 *
 * @param kinds all of them when left out
 */
export function comingReviews(
  plan: ReviewedPlan,
  { from, until }: { readonly from: CivilDate; readonly until: CivilDate },
  kinds: readonly ReviewKind[] = LONGEST_FIRST,
): ReviewPeriod[] {
  const coming = kinds.flatMap((kind) => {
    const periods: ReviewPeriod[] = [];
    const first = periodOf(kind, addDays(maxDate(from, plan.startedOn), -1));
    for (let next = first; dueOn(next) <= until; next = periodAfter(next)) {
      if (isReviewed(plan, next)) periods.push(next);
      if (next.lastDay >= LAST_DAY) break;
    }
    return periods;
  });
  return coming.sort((a, b) => compareDates(a.lastDay, b.lastDay));
}

/**
 * Whether a review may be begun and taken, whether or not it is due: a missed one is not asked for, and
 * not refused.
 */
export function mayBeTaken(plan: ReviewedPlan, period: ReviewPeriod, today: CivilDate): boolean {
  return isReviewed(plan, period) && opensOn(period) <= today;
}

/** Whether the plan has such a review at all: it has seen half of the period, which is on the time axis. */
function isReviewed(plan: ReviewedPlan, period: ReviewPeriod): boolean {
  const since = maxDate(plan.startedOn, plan.madeOn, period.firstDay);
  const seen = daysBetween(since, period.lastDay) + 1;
  return 2 * seen >= lengthOf(period) && period.firstDay <= LAST_DAY;
}

function lastEnded(kind: ReviewKind, today: CivilDate): ReviewPeriod {
  return periodBefore(periodOf(kind, today));
}

function missingOf(
  plan: ReviewedPlan,
  reviews: readonly KnownReview[],
  periods: readonly ReviewPeriod[],
): OpenReview[] {
  const known = new Map(reviews.map(({ period, taken }) => [period, taken]));
  return periods
    .filter((period) => isReviewed(plan, period))
    .filter(({ name }) => !known.get(name))
    .filter((period) => !isInYearTaken(period, known))
    .map((period) => ({ ...period, begun: known.has(period.name) }));
}

/** A look back on the year asks for all that the review of its last quarter asks for. */
function isInYearTaken({ kind, lastDay }: ReviewPeriod, known: ReadonlyMap<string, boolean>) {
  const year = periodOf('yearly', lastDay);
  return kind === 'quarterly' && lastDay === year.lastDay && known.get(year.name) === true;
}

function isSilent(plan: ReviewedPlan, reviews: readonly KnownReview[], due: ReviewPeriod): boolean {
  const taken = new Set(reviews.filter((review) => review.taken).map(({ period }) => period));
  let before = due;
  for (let i = 0; i < WEEKS_OF_SILENCE; i++) {
    before = periodBefore(before);
    if (!isReviewed(plan, before) || taken.has(before.name)) return false;
  }
  return true;
}
