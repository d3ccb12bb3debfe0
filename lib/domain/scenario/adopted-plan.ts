import type { CivilDate } from '../calendar';
import type { ReadinessPlan } from '../readiness';
import { applyScenario } from './apply-scenario';
import type { ScenarioChange } from './changes';
import { TODAYS_PLAN } from './types';

/**
 * The plan after it has adopted changes. Not quite the plan that was imagined: a goal that a
 * scenario leaves out is dropped, and what is logged on a dropped goal still counts.
 *
 * @param today the day as of which goals are dropped
 */
export function adoptedPlan(
  plan: ReadinessPlan,
  changes: readonly ScenarioChange[],
  today: CivilDate,
): ReadinessPlan {
  const dueShifts: Record<string, CivilDate> = {};
  const dropped = new Set<string>();
  const imagined = [];
  let { halfLifeYears } = plan;
  for (const change of changes) {
    if (change.kind === 'half-life') halfLifeYears = change.to;
    if (change.kind === 'leave-out') dropped.add(change.goalId);
    if (change.kind === 'move-due') dueShifts[change.goalId] = change.to;
    if (change.kind === 'add-goal') imagined.push(change.goal);
  }
  const { plan: changed } = applyScenario(plan, { ...TODAYS_PLAN, dueShifts, imagined });
  const strategies = changed.strategies.map((strategy) => ({
    ...strategy,
    goals: strategy.goals.map((goal) =>
      dropped.has(goal.id) ? { ...goal, droppedOn: today } : goal,
    ),
  }));
  return { ...changed, halfLifeYears, strategies };
}
