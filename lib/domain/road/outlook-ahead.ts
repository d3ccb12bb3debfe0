import {
  type CivilDate,
  HORIZON_YEARS,
  type HorizonYear,
  horizonDate,
  toDayNumber,
} from '../calendar';
import type { ReadinessPlan } from '../readiness';
import { MAX_LEVEL } from '../readiness/level';
import { type Model, readModel, type StrategyModel } from '../readiness/model';
import { measurePace } from '../readiness/pace';
import { interpolate } from '../readiness/piecewise-linear';
import { middleLevel } from '../readiness/projection';

/** A goal that is to be, in day numbers. */
export interface LaidGoal {
  readonly strategy: number;
  readonly points: number;
  readonly startDay: number;
  readonly dueDay: number;
}

/** The middle future of a plan with goals laid on top: p50 without the other futures. */
export interface Ahead {
  readonly strategies: readonly StrategyModel[];
  /** Horizons that are ahead of `asOf`, in order. */
  readonly horizons: readonly { readonly year: HorizonYear; readonly day: number }[];
  readonly required: (strategy: number, day: number) => number;
  /** Normalised, 0–1. */
  readonly weight: (strategy: number, day: number) => number;
  /** A strategy's level, 0–100. */
  readonly level: (strategy: number, day: number, laid: readonly LaidGoal[]) => number;
}

export function lookAhead(plan: ReadinessPlan, asOf: CivilDate): Ahead {
  const model = readModel(plan, asOf);
  const pace = measurePace(model);
  const base = new Map<string, number>();
  const baseLevel = (strategy: number, day: number) => {
    const key = `${strategy} ${day}`;
    const known = base.get(key);
    if (known !== undefined) return known;
    const level = middleLevel(model, pace, model.strategies[strategy] as StrategyModel, day);
    base.set(key, level);
    return level;
  };
  return {
    strategies: model.strategies,
    horizons: HORIZON_YEARS.map((year) => ({ year, day: toDayNumber(horizonDate(year)) })).filter(
      ({ day }) => day > model.asOfDay,
    ),
    required: (strategy, day) =>
      interpolate((model.strategies[strategy] as StrategyModel).required, day),
    weight: (strategy, day) =>
      interpolate((model.strategies[strategy] as StrategyModel).weight, day),
    level: (strategy, day, laid) =>
      Math.min(MAX_LEVEL, baseLevel(strategy, day) + earned(model, pace, strategy, day, laid)),
  };
}

/** What laid goals bring to a strategy's level: that of a strategy that has nothing else. */
function earned(
  model: Model,
  pace: { readonly mean: number },
  strategy: number,
  day: number,
  laid: readonly LaidGoal[],
): number {
  const goals = laid
    .filter((goal) => goal.strategy === strategy)
    .map((goal) => ({ ...goal, dropped: false, days: [], fractions: [] }));
  if (goals.length === 0) return 0;
  const alone = { ...(model.strategies[strategy] as StrategyModel), startingLevel: 0, goals };
  return middleLevel(model, pace, alone, day);
}
