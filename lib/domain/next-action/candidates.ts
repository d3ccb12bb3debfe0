import {
  addDays,
  addYears,
  compareDates,
  daysBetween,
  type HorizonYear,
  horizonDate,
  maxDate,
} from '../calendar';
import type { Gap, HorizonOutcome, Readiness, ReadinessPlan } from '../readiness';
import type { OpenReview, ReviewKind } from '../review';
import type { OpenGoal } from './open-goals';
import type { NextAction } from './types';

/** A goal under way without an entry for more days than this has gone quiet. */
const QUIET_DAYS = 90;
/** What starts or is due within this many days does so soon. */
const SOON_DAYS = 30;
/** Less readiness than this is not worth planning for. */
const LEAST_TO_PLAN = 0.5;
/** Goals that end this many years before a horizon leave a time without a plan. */
const UNPLANNED_YEARS = 1;

interface Situation {
  readonly plan: ReadinessPlan;
  readonly asOf: Readiness['asOf'];
  /** At the next horizon; undefined when all are past. */
  readonly gap: Gap | undefined;
  /** The horizons ahead, in order. */
  readonly horizons: readonly HorizonOutcome[];
  /** In the order of `openGoals`. */
  readonly open: readonly OpenGoal[];
  /** Those that are due and offered, the longest first. */
  readonly reviews: readonly OpenReview[];
}

/** Every candidate for the next action, most urgent first. */
export function candidates(situation: Situation): NextAction[] {
  const { horizons } = situation;
  return [
    ...overdue(situation),
    ...quiet(situation),
    ...dueReviews(situation, ['yearly', 'quarterly']),
    ...dueSoon(situation),
    ...notBegun(situation),
    ...unplanned(situation, horizons.slice(0, 1)),
    ...missing(situation),
    ...soon(situation),
    // A glance at the week keeps nobody from a goal that has a date.
    ...dueReviews(situation, ['weekly']),
    ...underWay(situation),
    // Only once nothing is under way: until then the verdict says it.
    ...unplanned(situation, horizons.slice(1)),
  ];
}

function overdue({ asOf, open }: Situation): NextAction[] {
  return open
    .filter(({ startOn, dueOn }) => startOn <= asOf && dueOn < asOf)
    .map((goal) => ({
      kind: 'settle-overdue',
      ...idsOf(goal),
      reason: { dueOn: goal.dueOn },
    }));
}

function quiet({ plan, asOf, open }: Situation): NextAction[] {
  return open.flatMap((goal): NextAction[] => {
    const { startOn, lastEntryOn } = goal;
    if (startOn > asOf || lastEntryOn === null) return [];
    // What was done before the goal began is no silence of the goal's.
    const since = maxDate(lastEntryOn, startOn, plan.startedOn);
    if (daysBetween(since, asOf) <= QUIET_DAYS) return [];
    return [{ kind: 'log-quiet', ...idsOf(goal), reason: { lastEntryOn } }];
  });
}

function dueReviews({ reviews }: Situation, kinds: readonly ReviewKind[]): NextAction[] {
  return reviews
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ kind, name, begun, lastDay }) => ({
      kind: 'take-review',
      review: kind,
      period: name,
      begun,
      reason: { lastDay },
    }));
}

function dueSoon({ asOf, open }: Situation): NextAction[] {
  return open
    .filter(({ startOn, lastEntryOn }) => startOn <= asOf && lastEntryOn !== null)
    .filter(({ dueOn }) => dueOn >= asOf && dueOn <= addDays(asOf, SOON_DAYS))
    .sort((a, b) => compareDates(a.dueOn, b.dueOn))
    .map((goal) => ({ kind: 'finish-soon', ...idsOf(goal), reason: { dueOn: goal.dueOn } }));
}

/** Goals that should have begun, the earliest first. */
function notBegun({ plan, asOf, open }: Situation): NextAction[] {
  return open
    .filter(({ startOn, lastEntryOn }) => startOn <= asOf && lastEntryOn === null)
    .map((goal) => ({ ...goal, startOn: maxDate(goal.startOn, plan.startedOn) }))
    .sort((a, b) => compareDates(a.startOn, b.startOn))
    .map((goal) => ({
      kind: 'start-goal',
      ...idsOf(goal),
      reason: { startOn: goal.startOn, dueOn: goal.dueOn },
    }));
}

/**
 * The road to a horizon of which part is not planned, where no open goal reaches its last year.
 * Someone who has planned that far has seen what is missing in the verdict: no need to nag.
 */
function unplanned({ open }: Situation, horizons: readonly HorizonOutcome[]): NextAction[] {
  const reaches = (year: HorizonYear) => {
    const lastYear = addYears(horizonDate(year), -UNPLANNED_YEARS);
    return open.some(({ dueOn }) => dueOn > lastYear);
  };
  return horizons
    .filter(({ year, toPlan }) => toPlan > LEAST_TO_PLAN && !reaches(year))
    .map(({ year, toPlan }) => ({ kind: 'lay-road', reason: { year, toPlan } }));
}

/** The strategy with the widest gap, if it has no open goal. */
function missing({ gap, open }: Situation): NextAction[] {
  const weakest = gap?.widest;
  if (!gap || !weakest || open.some(({ strategyKey }) => strategyKey === weakest.key)) return [];
  const reason = { year: gap.year, gap: weakest.gap };
  return [{ kind: 'add-goal', strategyKey: weakest.key, reason }];
}

function soon({ asOf, open }: Situation): NextAction[] {
  return open
    .filter(({ startOn }) => startOn > asOf && startOn <= addDays(asOf, SOON_DAYS))
    .sort((a, b) => compareDates(a.startOn, b.startOn))
    .map((goal) => ({
      kind: 'start-soon',
      ...idsOf(goal),
      reason: { startOn: goal.startOn },
    }));
}

function underWay({ asOf, gap, open }: Situation): NextAction[] {
  return open
    .filter(({ startOn }) => startOn <= asOf)
    .sort((a, b) => b.rankedGain - a.rankedGain)
    .map((goal) => ({
      kind: 'log-progress',
      ...idsOf(goal),
      reason: { gain: goal.gain, year: gap?.year ?? null },
    }));
}

function idsOf({ goalId, strategyKey }: OpenGoal) {
  return { goalId, strategyKey };
}
