import { type CivilDate, compareDates } from '../calendar';
import type { ReadinessGoal } from '../readiness';
import { fractionComplete } from '../readiness/fraction-complete';

type Listed = Pick<ReadinessGoal, 'baseline' | 'target' | 'entries' | 'dueOn' | 'droppedOn'>;

export type GoalState = 'open' | 'reached' | 'dropped';

/** Dropped once it is given up, reached or not; else reached at its target; else open. */
export function goalState(goal: Listed, today: CivilDate): GoalState {
  if (goal.droppedOn !== null) return 'dropped';
  return fractionComplete(goal, today) === 1 ? 'reached' : 'open';
}

/** Goals as every list shows them: those that are open first, and in each group the next one due. */
export function goalsByState<G extends Listed>(
  goals: readonly G[],
  today: CivilDate,
): Record<GoalState, G[]> {
  const groups: Record<GoalState, G[]> = { open: [], reached: [], dropped: [] };
  for (const goal of goals.toSorted((a, b) => compareDates(a.dueOn, b.dueOn))) {
    groups[goalState(goal, today)].push(goal);
  }
  return groups;
}
