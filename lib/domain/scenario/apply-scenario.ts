import { addDays, type CivilDate, maxDate } from '../calendar';
import { own } from '../own';
import type { ReadinessGoal, ReadinessPlan, ReadinessScenario } from '../readiness';
import { clampTo, SCENARIO_BOUNDS } from './bounds';
import type { ImaginedGoal, Scenario } from './types';

/** A plan under a scenario, ready for `computeReadiness(plan, asOf, parameters)`. */
export interface AppliedScenario {
  readonly plan: ReadinessPlan;
  readonly parameters: ReadinessScenario;
}

/**
 * The plan as a scenario has it: goals that are off are left out, shifted goals have their other
 * due date (a day after their start at the earliest), imagined ones come at the end of their
 * strategies with the ids `imagined:0`, `imagined:1` and so on. Goals and strategies that the plan
 * does not have are ignored, and numbers beyond their bounds are clamped.
 *
 * As in the plan itself, what a past quarter had planned follows from the goals' present dates, so
 * leaving out or moving a goal that has begun changes the measured pace too.
 */
export function applyScenario(plan: ReadinessPlan, scenario: Scenario): AppliedScenario {
  const off = new Set(scenario.goalsOff);
  const strategies = plan.strategies.map((strategy) => ({
    ...strategy,
    goals: [
      ...strategy.goals
        .filter(({ id }) => !off.has(id))
        .map((goal) => shiftDue(goal, scenario.dueShifts)),
      ...scenario.imagined.flatMap((goal, index) =>
        goal.strategyKey === strategy.key ? [asOrdinaryGoal(goal, `imagined:${index}`)] : [],
      ),
    ],
  }));
  const { pace, disruption, halfLifeYears } = scenario;
  return {
    plan: { ...plan, strategies },
    parameters: {
      pace: clampTo(pace, SCENARIO_BOUNDS.pace),
      disruption: clampTo(disruption, SCENARIO_BOUNDS.disruption),
      ...(halfLifeYears === undefined ? {} : { halfLifeYears: boundedHalfLife(halfLifeYears) }),
    },
  };
}

export function boundedHalfLife(years: number | null): number | null {
  return years === null ? null : clampTo(years, SCENARIO_BOUNDS.halfLifeYears);
}

/** A goal with its other due date, a day after its start at the earliest; itself without one. */
export function shiftDue<Goal extends Pick<ReadinessGoal, 'id' | 'startOn' | 'dueOn'>>(
  goal: Goal,
  dueShifts: Scenario['dueShifts'],
): Goal {
  const dueOn = own(dueShifts, goal.id);
  return dueOn === undefined ? goal : { ...goal, dueOn: afterStart(goal.startOn, dueOn) };
}

function asOrdinaryGoal(goal: ImaginedGoal, id: string): ReadinessGoal {
  return {
    id,
    title: goal.title,
    startOn: goal.startOn,
    dueOn: afterStart(goal.startOn, goal.dueOn),
    baseline: 0,
    target: 1,
    points: clampTo(goal.points, SCENARIO_BOUNDS.points),
    droppedOn: null,
    entries: [],
  };
}

function afterStart(startOn: CivilDate, dueOn: CivilDate): CivilDate {
  return maxDate(dueOn, addDays(startOn, 1));
}
