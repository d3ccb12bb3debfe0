import { type CivilDate, type HorizonYear, horizonDate, toDayNumber } from '../calendar';
import { MAX_LEVEL, plannedLevel } from '../readiness/level';
import { type Model, readModel, type StrategyModel } from '../readiness/model';
import { type MeasuredPace, measurePace } from '../readiness/pace';
import { interpolate } from '../readiness/piecewise-linear';
import { middleLevel } from '../readiness/projection';
import { disruptedDay } from '../readiness/required';
import type { ReadinessPlan, ReadinessScenario } from '../readiness/types';

/** What to look for at a horizon. */
export interface Sought {
  /** The readiness to reach, 0–100; what the horizon requires when left out. */
  readonly target?: number;
  readonly scenario?: ReadinessScenario;
}

/** A strategy at the horizon: levels are 0–100, the weight is its share of the whole, 0–1. */
export interface StrategyReading {
  readonly model: StrategyModel;
  readonly weight: number;
  readonly required: number;
  readonly planned: number;
  /** The level in the middle future: the p50. */
  readonly projected: number;
}

/** A plan at one horizon as the searches need it: the middle future, without the band. */
export interface HorizonReading {
  readonly model: Model;
  readonly pace: MeasuredPace;
  readonly day: number;
  /** In the order of the plan. */
  readonly strategies: readonly StrategyReading[];
}

/** Reads a horizon; null where it is not after `asOf`, or is before the plan begins. */
export function readHorizon(
  plan: ReadinessPlan,
  asOf: CivilDate,
  year: HorizonYear,
  scenario?: ReadinessScenario,
): HorizonReading | null {
  const date = horizonDate(year);
  if (date <= asOf || date < plan.startedOn) return null;
  const model = readModel(plan, asOf, scenario);
  const pace = measurePace(model);
  const day = toDayNumber(date);
  const requiredDay = disruptedDay(day, model.disruption);
  const strategies = model.strategies.map((strategy) => ({
    model: strategy,
    weight: interpolate(strategy.weight, day),
    required: interpolate(strategy.required, requiredDay),
    planned: plannedLevel(strategy, day),
    projected: middleLevel(model, pace, strategy, day),
  }));
  return { model, pace, day, strategies };
}

/** The weighted mean of the strategies, 0–100. */
export function wholeOf(
  strategies: readonly StrategyReading[],
  read: (strategy: StrategyReading, index: number) => number,
): number {
  const sum = strategies.reduce(
    (total, strategy, index) => total + strategy.weight * read(strategy, index),
    0,
  );
  return Math.min(MAX_LEVEL, sum);
}

/** What is required of the whole at the horizon, 0–100. */
export function requiredWhole({ strategies }: HorizonReading): number {
  return wholeOf(strategies, ({ required }) => required);
}

/** The p50 of the whole at the horizon when every pace is multiplied by a factor. */
export function projectedWhole(
  { model, pace, day, strategies }: HorizonReading,
  paceFactor = model.paceFactor,
): number {
  const paced = { ...model, paceFactor };
  return wholeOf(strategies, (strategy) => middleLevel(paced, pace, strategy.model, day));
}
