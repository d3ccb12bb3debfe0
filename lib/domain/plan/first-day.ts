import type { CivilDate } from '../calendar';
import type { ReadinessGoal, ReadinessPlan } from '../readiness';

/**
 * Whether a goal moves along when a plan's first day moves: it begins with the plan, and would still
 * begin before it is due.
 */
export function movesAlong(
  { startOn, dueOn }: Pick<ReadinessGoal, 'startOn' | 'dueOn'>,
  from: CivilDate,
  to: CivilDate,
): boolean {
  return startOn === from && to < dueOn;
}

/** The plan as it is with another first day. */
export function withFirstDay<P extends ReadinessPlan>(plan: P, to: CivilDate): P {
  const strategies = plan.strategies.map((strategy) => ({
    ...strategy,
    goals: strategy.goals.map((goal) =>
      movesAlong(goal, plan.startedOn, to) ? { ...goal, startOn: to } : goal,
    ),
  }));
  return { ...plan, startedOn: to, strategies };
}

/** The day of the earliest entry that counts: a plan begins on it or earlier. Null without any. */
export function earliestEntry(
  logs: Iterable<readonly { readonly occurredOn: CivilDate }[]>,
): CivilDate | null {
  let earliest: CivilDate | null = null;
  for (const entries of logs) {
    for (const { occurredOn } of entries) {
      if (earliest === null || occurredOn < earliest) earliest = occurredOn;
    }
  }
  return earliest;
}
