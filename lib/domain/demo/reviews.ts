import { addDays, type CivilDate, compareDates, minDate } from '../calendar';
import {
  comingReviews,
  dueOn,
  mayBeTaken,
  periodOf,
  type ReviewPeriod,
  type SnapshotPlan,
  snapshotOn,
} from '../review';
import { answersOf } from './answers';
import { chanceOf } from './chance';
import { sundayFrom } from './sunday';
import type { LivedReview } from './types';

/**
 * The reviews that were taken: each quarter's or, where there is one, the year's in its place, and
 * glances at some of the weeks, more of them lately. The last week's is due.
 *
 * @param planOn the plan as it was at the end of a day
 * @param putOff a goal that was put off, and when
 */
export function reviewsOf(
  startedOn: CivilDate,
  today: CivilDate,
  planOn: (day: CivilDate) => SnapshotPlan,
  putOff: { readonly title: string; readonly on: CivilDate } | null,
): LivedReview[] {
  const plan = { startedOn, madeOn: startedOn };
  const turns = { weekly: 0, quarterly: 0, yearly: 0 };
  return takenPeriods(startedOn, today)
    .map((period) => ({ period, day: dayOf(period, today) }))
    .filter(({ period, day }) => mayBeTaken(plan, period, day))
    .map(({ period, day }) => {
      const { kind, name } = period;
      const then = planOn(day);
      const snapshot = snapshotOn(kind, then, day);
      const decided = kind !== 'weekly' && putOff?.on === day ? putOff.title : null;
      const answers = answersOf(period, then, snapshot, { turn: turns[kind]++, putOff: decided });
      return { kind, period: name, answers, snapshot };
    })
    .toSorted(byDay);
}

function takenPeriods(startedOn: CivilDate, today: CivilDate): ReviewPeriod[] {
  const ended = comingReviews({ startedOn, madeOn: startedOn }, { from: startedOn, until: today });
  const years = new Set(ended.filter(({ kind }) => kind === 'yearly').map(({ name }) => name));
  const weeks = ended.filter(({ kind }) => kind === 'weekly').toReversed();
  return ended.filter((period) => {
    if (period.kind === 'weekly') return isTaken(period, weeks.indexOf(period));
    return period.kind === 'yearly' || !years.has(yearEndedBy(period) ?? '');
  });
}

/** The year that ends with a quarter; null for the first three. */
function yearEndedBy({ lastDay }: ReviewPeriod): string | null {
  const year = periodOf('yearly', lastDay);
  return year.lastDay === lastDay ? year.name : null;
}

/** Of the weeks the last one is due, the two before it were looked back on, and one in six of the others. */
function isTaken({ name }: ReviewPeriod, ago: number): boolean {
  return ago === 1 || ago === 2 || (ago > 3 && chanceOf(name)() < 1 / 6);
}

/** On a Sunday; the first one after a quarter, the second one after a year. Never today. */
function dayOf(period: ReviewPeriod, today: CivilDate): CivilDate {
  const yesterday = addDays(today, -1);
  if (period.kind === 'weekly') return minDate(period.lastDay, yesterday);
  const rest = period.kind === 'yearly' ? 7 : 0;
  return minDate(addDays(sundayFrom(dueOn(period)), rest), yesterday);
}

/** By the days on which they were taken; two of one day by their periods. */
function byDay(a: LivedReview, b: LivedReview): number {
  return compareDates(a.snapshot.asOf, b.snapshot.asOf) || (a.period < b.period ? -1 : 1);
}
