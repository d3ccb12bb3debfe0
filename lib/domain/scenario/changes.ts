import type { ReadinessPlan } from '../readiness';
import type { CivilDate } from '../timeline';
import { applyScenario } from './apply-scenario';
import type { ImaginedGoal, Scenario } from './types';

/** One thing that a plan would have to change to be what a scenario imagines. */
export type ScenarioChange =
  | { readonly kind: 'leave-out'; readonly strategyKey: string; readonly goalId: string }
  | {
      readonly kind: 'move-due';
      readonly strategyKey: string;
      readonly goalId: string;
      readonly from: CivilDate;
      readonly to: CivilDate;
    }
  | { readonly kind: 'add-goal'; readonly goal: ImaginedGoal }
  | {
      readonly kind: 'half-life';
      readonly from: number | null;
      readonly to: number | null;
    };

/**
 * What a plan would change to take a scenario on: its fade, then goal by goal in the plan's order,
 * then what it adds. Pace and disruption are no part of a plan and are not among them; neither is
 * what the plan has already.
 */
export function scenarioChanges(plan: ReadinessPlan, scenario: Scenario): ScenarioChange[] {
  const changes: ScenarioChange[] = [];
  const { plan: imagined, parameters } = applyScenario(plan, scenario);
  const { halfLifeYears = plan.halfLifeYears } = parameters;
  if (halfLifeYears !== plan.halfLifeYears) {
    changes.push({ kind: 'half-life', from: plan.halfLifeYears, to: halfLifeYears });
  }
  for (const [index, { key, goals }] of plan.strategies.entries()) {
    const kept = new Map(imagined.strategies[index]?.goals.map((goal) => [goal.id, goal]));
    for (const { id, dueOn } of goals) {
      const about = { strategyKey: key, goalId: id };
      const to = kept.get(id)?.dueOn;
      if (to === undefined) changes.push({ kind: 'leave-out', ...about });
      else if (to !== dueOn) changes.push({ kind: 'move-due', ...about, from: dueOn, to });
    }
  }
  const keys = new Set(plan.strategies.map(({ key }) => key));
  for (const goal of scenario.imagined) {
    if (keys.has(goal.strategyKey)) changes.push({ kind: 'add-goal', goal });
  }
  return changes;
}
