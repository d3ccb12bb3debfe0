import type { CivilDate } from '../calendar';
import { goalsByState } from '../goal';
import type { ReadinessGoal } from '../readiness';
import { latestEntry } from '../readiness/fraction-complete';

type Loggable = Pick<
  ReadinessGoal,
  'id' | 'baseline' | 'target' | 'entries' | 'dueOn' | 'droppedOn'
>;

/**
 * The goal that a person most likely comes to log: the one that the next action names, else the one
 * that was logged last, else the next one due. Never one that is reached or dropped; null where
 * none is open.
 *
 * @param next the id of the goal that the next action names, if it names one
 */
export function goalToLog<G extends Loggable>(
  goals: readonly G[],
  today: CivilDate,
  next: string | null,
): G | null {
  const { open } = goalsByState(goals, today);
  return open.find(({ id }) => id === next) ?? lastLogged(open, today) ?? open[0] ?? null;
}

function lastLogged<G extends Loggable>(goals: readonly G[], today: CivilDate): G | undefined {
  let last: { goal: G; occurredOn: CivilDate } | undefined;
  for (const goal of goals) {
    const entry = latestEntry(goal, today);
    if (entry && (!last || entry.occurredOn > last.occurredOn)) {
      last = { goal, occurredOn: entry.occurredOn };
    }
  }
  return last?.goal;
}
