import { type CivilDate, toDayNumber } from '../calendar';
import { halfLifeInDays } from './exponential-decay';
import { type GoalLog, readGoalLog } from './goal-log';
import type { PiecewiseLinear } from './piecewise-linear';
import { requiredLine } from './required';
import type { ReadinessPlan, ReadinessScenario, ReadinessStrategy } from './types';
import { weightLines } from './weights';

/**
 * The version of the readiness model. Exports and frozen snapshots carry it, since a figure is only
 * comparable with one of the same version.
 */
export const MODEL_VERSION = 2;

/** What a strategy's level is computed from. Days are day numbers. */
export interface LevelModel {
  readonly startDay: number;
  readonly startingLevel: number;
  /** Infinite for a strategy in use, which does not fade. */
  readonly halfLifeDays: number;
  readonly goals: readonly GoalLog[];
}

export interface StrategyModel extends LevelModel {
  readonly key: string;
  readonly required: PiecewiseLinear;
  readonly weight: PiecewiseLinear;
}

/** A plan under a scenario, prepared once for every line. Days are day numbers. */
export interface Model {
  readonly startedOn: CivilDate;
  readonly startDay: number;
  readonly asOf: CivilDate;
  readonly asOfDay: number;
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
    paceFactor: pace,
    disruption,
    strategies: plan.strategies.map((strategy, index) => ({
      key: strategy.key,
      required: requiredLine(strategy.required),
      weight: weights[index] ?? [],
      ...readLevelModel({ startedOn: plan.startedOn, halfLifeYears }, strategy, asOf),
    })),
  };
}

/** @param asOf entries after this day are not read; all are when left out */
export function readLevelModel(
  plan: Pick<ReadinessPlan, 'startedOn' | 'halfLifeYears'>,
  strategy: Pick<ReadinessStrategy, 'startingLevel' | 'inUse' | 'goals'>,
  asOf?: CivilDate,
): LevelModel {
  return {
    startDay: toDayNumber(plan.startedOn),
    startingLevel: strategy.startingLevel,
    halfLifeDays: halfLifeInDays(strategy.inUse ? null : plan.halfLifeYears),
    goals: strategy.goals.map((goal) => readGoalLog(goal, asOf)),
  };
}
