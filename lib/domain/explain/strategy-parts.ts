import { type CivilDate, toDayNumber } from '../calendar';
import { decayFactor } from '../readiness/exponential-decay';
import { MAX_LEVEL, startingLevelOn } from '../readiness/level';
import { type Model, readModel, type StrategyModel } from '../readiness/model';
import { disruptedDay } from '../readiness/required';
import type { ReadinessPlan, ReadinessScenario, ReadinessStrategy } from '../readiness/types';
import { explainInterpolation } from './explain-interpolation';
import type { ReadGoal } from './goal-parts';
import type { EarnedPart, GoalPart, RequiredPart } from './types';

/** A strategy as the plan has it and as the model reads it. */
export interface ReadStrategy {
  readonly strategy: ReadinessStrategy;
  readonly read: StrategyModel;
  readonly goals: readonly ReadGoal[];
}

export interface ReadPlan {
  readonly model: Model;
  readonly strategies: readonly ReadStrategy[];
}

export function readPlan(
  plan: ReadinessPlan,
  asOf: CivilDate,
  scenario?: ReadinessScenario,
): ReadPlan {
  const model = readModel(plan, asOf, scenario);
  const strategies = model.strategies.map((read, index) => {
    const strategy = plan.strategies[index] as ReadinessStrategy;
    const goals = read.goals.map((log, at) => ({
      goal: strategy.goals[at] as ReadGoal['goal'],
      log,
    }));
    return { strategy, read, goals };
  });
  return { model, strategies };
}

/** The required level of a strategy on a day, with how it is computed. */
export function requiredPart(
  model: Model,
  { strategy, read }: ReadStrategy,
  day: number,
): RequiredPart {
  const required = explainInterpolation(read.required, disruptedDay(day, model.disruption));
  const weight = explainInterpolation(read.weight, day);
  const { key, title } = strategy;
  return {
    key,
    title,
    level: required.value,
    weight,
    points: weight.value * required.value,
    required,
  };
}

/** What makes a strategy's level on a day, given what each goal brings. */
export function earnedPart(
  { strategy, read }: ReadStrategy,
  day: number,
  goals: readonly GoalPart[],
): EarnedPart {
  const left = startingLevelOn(read, day);
  const whole = goals.reduce((sum, goal) => sum + goal.earned, left);
  const level = Math.min(MAX_LEVEL, whole);
  const weight = explainInterpolation(read.weight, day);
  return {
    key: strategy.key,
    title: strategy.title,
    level,
    weight,
    points: weight.value * level,
    starting: {
      level: read.startingLevel,
      fresh: decayFactor(read.startDay, day, read.halfLifeDays),
      left,
    },
    inUse: strategy.inUse ?? false,
    goals,
    cap: level - whole,
  };
}

/** @throws RangeError when the date is not among those that the model is computed on */
export function gridDay(dates: readonly CivilDate[], date: CivilDate): number {
  if (dates.includes(date)) return toDayNumber(date);
  throw new RangeError(
    `Not a date of the plan's grid: ${JSON.stringify(date)} is neither asOf nor the last day of a month from the plan's first to December 2046`,
  );
}
