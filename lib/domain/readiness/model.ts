import { type CivilDate, toDayNumber } from '../calendar';
import { halfLifeInDays } from './exponential-decay';
import { type GoalLog, readGoalLog } from './goal-log';
import type { PiecewiseLinear } from './piecewise-linear';
import { requiredLine } from './required';
import type { ReadinessPlan, ReadinessScenario } from './types';
import { weightLines } from './weights';

export interface StrategyModel {
  readonly key: string;
  readonly startingLevel: number;
  readonly required: PiecewiseLinear;
  readonly weight: PiecewiseLinear;
  readonly goals: readonly GoalLog[];
}

/** A plan under a scenario, prepared once for every line. Days are day numbers. */
export interface Model {
  readonly startedOn: CivilDate;
  readonly startDay: number;
  readonly asOf: CivilDate;
  readonly asOfDay: number;
  readonly halfLifeDays: number;
  /** The scenario's multiplier of the person's pace. */
  readonly paceFactor: number;
  readonly disruption: number;
  readonly strategies: readonly StrategyModel[];
}

export function readModel(
  plan: ReadinessPlan,
  asOf: CivilDate,
  scenario: ReadinessScenario = {},
): Model {
  const { pace = 1, disruption = 1, halfLifeYears = plan.halfLifeYears } = scenario;
  const weights = weightLines(plan.strategies);
  return {
    startedOn: plan.startedOn,
    startDay: toDayNumber(plan.startedOn),
    asOf,
    asOfDay: toDayNumber(asOf),
    halfLifeDays: halfLifeInDays(halfLifeYears),
    paceFactor: pace,
    disruption,
    strategies: plan.strategies.map((strategy, index) => ({
      key: strategy.key,
      startingLevel: strategy.startingLevel,
      required: requiredLine(strategy.required),
      weight: weights[index] ?? [],
      goals: strategy.goals.map(readGoalLog),
    })),
  };
}
