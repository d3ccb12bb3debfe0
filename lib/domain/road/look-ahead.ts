import {
  type CivilDate,
  HORIZON_YEARS,
  type HorizonYear,
  horizonDate,
  toDayNumber,
} from '../calendar';
import type { ReadinessPlan } from '../readiness';
import { middleProgress } from '../readiness/futures';
import { MAX_LEVEL } from '../readiness/level';
import { readModel, type StrategyModel } from '../readiness/model';
import { measurePace } from '../readiness/pace';
import { interpolate } from '../readiness/piecewise-linear';
import {
  fractionAfter,
  type ProjectedGoal,
  projectedEarned,
  projectGoal,
} from '../readiness/projected-goal';
import { middleLevel } from '../readiness/projection';

/** A goal that is to be added; its strategy by its place in the plan. */
export interface GoalAhead {
  readonly strategy: number;
  readonly goal: ProjectedGoal;
}

export interface HorizonAhead {
  readonly year: HorizonYear;
  readonly day: number;
}

/** The middle future (p50) of a plan to which goals are added. Strategies by their place in it. */
export interface Ahead {
  readonly keys: readonly string[];
  /** Those after `asOf` that the plan is there for, in order. */
  readonly horizons: readonly HorizonAhead[];
  readonly goal: (points: number, startDay: number, dueDay: number) => ProjectedGoal;
  /** The normalised weight, 0–1. */
  readonly weight: (strategy: number, day: number) => number;
  readonly required: (strategy: number, day: number) => number;
  /** What a goal brings to its strategy's level by a day, in points. */
  readonly earned: (added: GoalAhead, day: number) => number;
  /** A strategy's level, 0–100, with goals added; those of other strategies are ignored. */
  readonly level: (strategy: number, day: number, added: readonly GoalAhead[]) => number;
}

export function lookAhead(plan: ReadinessPlan, asOf: CivilDate): Ahead {
  const model = readModel(plan, asOf);
  const { asOfDay } = model;
  const pace = measurePace(model);
  const strategyOf = (index: number) => model.strategies[index] as StrategyModel;
  const levelsNow = new Map<number, readonly number[]>();
  const levelNow = (strategy: number, day: number) => {
    const levels =
      levelsNow.get(day) ?? model.strategies.map((one) => middleLevel(model, pace, one, day));
    levelsNow.set(day, levels);
    return levels[strategy] as number;
  };
  const earned = ({ strategy, goal }: GoalAhead, day: number) => {
    if (day <= goal.from) return 0;
    const gone = middleProgress(model, pace, day) - middleProgress(model, pace, goal.from);
    return projectedEarned(strategyOf(strategy), goal, asOfDay, day, fractionAfter(goal, gone));
  };
  return {
    keys: model.strategies.map(({ key }) => key),
    horizons: HORIZON_YEARS.map((year) => ({ year, day: toDayNumber(horizonDate(year)) })).filter(
      ({ day }) => day > asOfDay && day >= model.startDay,
    ),
    goal: (points, startDay, dueDay) =>
      projectGoal({ points, startDay, dueDay, dropped: false, days: [], fractions: [] }, asOfDay),
    weight: (strategy, day) => interpolate(strategyOf(strategy).weight, day),
    required: (strategy, day) => interpolate(strategyOf(strategy).required, day),
    earned,
    level: (strategy, day, added) => {
      let sum = levelNow(strategy, day);
      for (const one of added) if (one.strategy === strategy) sum += earned(one, day);
      return Math.min(MAX_LEVEL, sum);
    },
  };
}
