import type { CivilDate } from '../calendar';
import type { ReadinessGoal } from '../readiness';
import { boundedHalfLife, shiftDue } from './apply-scenario';
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

/** The part of a plan that a scenario can change. */
export interface ChangeablePlan {
  readonly halfLifeYears: number | null;
  readonly strategies: readonly {
    readonly key: string;
    readonly goals: readonly Pick<ReadinessGoal, 'id' | 'startOn' | 'dueOn' | 'droppedOn'>[];
  }[];
}

/**
 * The diff between a plan and a scenario, which adopting it would apply: the half-life, then goal
 * by goal in the plan's order, then added goals. Pace and disruption are not part of a plan and are
 * left out, as are values that the plan has already and goals that it has dropped.
 */
export function scenarioChanges(plan: ChangeablePlan, scenario: Scenario): ScenarioChange[] {
  const changes: ScenarioChange[] = [];
  const halfLifeYears =
    scenario.halfLifeYears === undefined
      ? plan.halfLifeYears
      : boundedHalfLife(scenario.halfLifeYears);
  if (halfLifeYears !== plan.halfLifeYears) {
    changes.push({ kind: 'half-life', from: plan.halfLifeYears, to: halfLifeYears });
  }
  const off = new Set(scenario.goalsOff);
  for (const { key, goals } of plan.strategies) {
    for (const goal of goals) {
      if (goal.droppedOn !== null) continue;
      const about = { strategyKey: key, goalId: goal.id };
      const { dueOn } = shiftDue(goal, scenario.dueShifts);
      if (off.has(goal.id)) changes.push({ kind: 'leave-out', ...about });
      else if (dueOn !== goal.dueOn) {
        changes.push({ kind: 'move-due', ...about, from: goal.dueOn, to: dueOn });
      }
    }
  }
  const keys = new Set(plan.strategies.map(({ key }) => key));
  for (const goal of scenario.imagined) {
    if (keys.has(goal.strategyKey)) changes.push({ kind: 'add-goal', goal });
  }
  return changes;
}
