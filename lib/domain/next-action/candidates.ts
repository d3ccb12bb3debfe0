import { addDays, type CivilDate, compareDates, daysBetween, maxDate } from '../calendar';
import type { Gap, Readiness, ReadinessPlan } from '../readiness';
import type { OpenGoal } from './open-goals';
import type { NextAction } from './types';

/** A goal under way without an entry for more days than this has gone quiet. */
const QUIET_DAYS = 90;
/** A goal that starts within this many days starts soon. */
const SOON_DAYS = 30;

interface Situation {
  readonly plan: ReadinessPlan;
  readonly asOf: Readiness['asOf'];
  /** At the next horizon; undefined when all are past. */
  readonly gap: Gap | undefined;
  /** In the order of `openGoals`. */
  readonly open: readonly OpenGoal[];
}

/** Every candidate for the next action, most urgent first. */
export function candidates(situation: Situation): NextAction[] {
  return [
    ...overdue(situation),
    ...quiet(situation),
    ...missing(situation),
    ...soon(situation),
    ...underWay(situation),
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
    const since = quietSince(plan, goal);
    if (goal.startOn > asOf || daysBetween(since, asOf) <= QUIET_DAYS) return [];
    const reason = { since, lastEntryOn: goal.lastEntryOn };
    return [{ kind: 'log-quiet', ...idsOf(goal), reason }];
  });
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
    .sort((a, b) => b.weightedLeft - a.weightedLeft)
    .map((goal) => ({
      kind: 'log-progress',
      ...idsOf(goal),
      reason: { pointsLeft: goal.pointsLeft, year: gap?.year ?? null },
    }));
}

function idsOf({ goalId, strategyKey }: OpenGoal) {
  return { goalId, strategyKey };
}

/** The day since which a goal has had no entry; never before the plan began. */
function quietSince(plan: ReadinessPlan, goal: OpenGoal): CivilDate {
  const begun = maxDate(goal.startOn, plan.startedOn);
  return goal.lastEntryOn === null ? begun : maxDate(goal.lastEntryOn, begun);
}
