import { gaps, type Readiness, type ReadinessPlan } from '../readiness';
import { addDays, type CivilDate, daysBetween, maxDate, minDate } from '../timeline';
import { type OpenGoal, openGoals } from './open-goals';
import type { NextAction } from './types';

/** A goal under way without an entry for more days than this has gone quiet. */
const QUIET_DAYS = 90;
/** A goal that starts within this many days starts soon. */
const SOON_DAYS = 30;

/**
 * The one thing to do next, on the readiness's own day: the first that applies of settling an
 * overdue goal, logging on one gone quiet, giving the weakest strategy a goal, starting what is
 * about to start, and logging where most is left to gain. Where several goals qualify, one of the
 * strategy with the widest weighted gap at the next horizon is taken.
 */
export function nextAction(plan: ReadinessPlan, readiness: Readiness): NextAction {
  const { asOf } = readiness;
  const [gap] = gaps(plan, readiness);
  const open = openGoals(plan, asOf, gap);
  const started = open.filter(({ startOn }) => startOn <= asOf);

  const overdue = started.find(({ dueOn }) => dueOn < asOf);
  if (overdue) {
    return { kind: 'settle-overdue', ...idsOf(overdue), reason: { dueOn: overdue.dueOn } };
  }
  const quiet = started.find((goal) => daysBetween(quietSince(plan, goal), asOf) > QUIET_DAYS);
  if (quiet) {
    const reason = { since: quietSince(plan, quiet), lastEntryOn: quiet.lastEntryOn };
    return { kind: 'log-quiet', ...idsOf(quiet), reason };
  }
  const weakest = gap?.widest;
  if (gap && weakest && !open.some(({ strategyKey }) => strategyKey === weakest.key)) {
    const reason = { year: gap.year, gap: weakest.gap };
    return { kind: 'add-goal', strategyKey: weakest.key, reason };
  }
  const soon = startingBy(open, asOf, addDays(asOf, SOON_DAYS));
  if (soon) {
    return { kind: 'start-soon', ...idsOf(soon), reason: { startOn: soon.startOn } };
  }
  const [first, ...rest] = started;
  if (!first) return { kind: 'none' };
  const most = rest.reduce((a, b) => (b.weightedLeft > a.weightedLeft ? b : a), first);
  const reason = { pointsLeft: most.pointsLeft, year: gap?.year ?? null };
  return { kind: 'log-progress', ...idsOf(most), reason };
}

function idsOf({ goalId, strategyKey }: OpenGoal) {
  return { goalId, strategyKey };
}

/** A goal that began before the plan did has not been silent for longer than the plan is old. */
function quietSince(plan: ReadinessPlan, goal: OpenGoal): CivilDate {
  const begun = maxDate(goal.startOn, plan.startedOn);
  return goal.lastEntryOn === null ? begun : maxDate(goal.lastEntryOn, begun);
}

function startingBy(open: readonly OpenGoal[], after: CivilDate, by: CivilDate) {
  const soon = open.filter(({ startOn }) => startOn > after && startOn <= by);
  const [first, ...rest] = soon.map(({ startOn }) => startOn);
  if (first === undefined) return undefined;
  const earliest = minDate(first, ...rest);
  return soon.find(({ startOn }) => startOn === earliest);
}
