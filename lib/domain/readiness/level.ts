import { type CivilDate, toDayNumber } from '../calendar';
import { decayFactor, halfLifeInDays } from './exponential-decay';
import { fadesFromOn, fractionOn, type GoalLog, plannedFractionOn, readGoalLog } from './goal-log';
import type { Model, StrategyModel } from './model';
import type { ReadinessPlan, ReadinessStrategy } from './types';

type Fading = Pick<Model, 'startDay' | 'halfLifeDays'>;
type Levelled = Pick<StrategyModel, 'startingLevel' | 'goals'>;
export const MAX_LEVEL = 100;

/** The starting level less its decay up to a day, in points. */
export function startingLevelOn(model: Fading, strategy: Levelled, day: number): number {
  return strategy.startingLevel * decayFactor(model.startDay, day, model.halfLifeDays);
}

/** A strategy's level on a day if every goal keeps to its dates. */
export function plannedLevel(model: Fading, strategy: Levelled, day: number): number {
  const earned = (goal: GoalLog) =>
    goal.dropped
      ? 0
      : goal.points *
        plannedFractionOn(goal, day) *
        decayFactor(goal.dueDay, day, model.halfLifeDays);
  return level(model, strategy, day, earned);
}

/** A strategy's level on a day by what is logged up to it. */
export function loggedLevel(model: Fading, strategy: Levelled, day: number): number {
  return level(model, strategy, day, (goal) => loggedEarned(model, goal, day));
}

/** Earned value of a goal on a day, in points: logged by then and not faded. */
export function loggedEarned(model: Fading, goal: GoalLog, day: number): number {
  const fadesFrom = fadesFromOn(goal, day);
  const kept = fadesFrom === null ? 1 : decayFactor(fadesFrom, day, model.halfLifeDays);
  return goal.points * fractionOn(goal, day) * kept;
}

/** A strategy's level, 0–100, by what is logged up to a date: what the logged line shows. */
export function levelAt(
  plan: Pick<ReadinessPlan, 'startedOn' | 'halfLifeYears'>,
  strategy: Pick<ReadinessStrategy, 'startingLevel' | 'goals'>,
  date: CivilDate,
): number {
  const model = {
    startDay: toDayNumber(plan.startedOn),
    halfLifeDays: halfLifeInDays(plan.halfLifeYears),
  };
  const levelled = { ...strategy, goals: strategy.goals.map(readGoalLog) };
  return loggedLevel(model, levelled, toDayNumber(date));
}

function level(
  model: Fading,
  strategy: Levelled,
  day: number,
  earned: (goal: GoalLog) => number,
): number {
  let sum = startingLevelOn(model, strategy, day);
  for (const goal of strategy.goals) sum += earned(goal);
  return Math.min(MAX_LEVEL, sum);
}
