import { type CivilDate, toDayNumber } from '../calendar';
import { fresh, halfLifeInDays } from './fresh';
import { fadesFromOn, fractionOn, type GoalLog, plannedFractionOn, readGoalLog } from './goal-log';
import type { Model, StrategyModel } from './model';
import type { ReadinessPlan, ReadinessStrategy } from './types';

type Fading = Pick<Model, 'startDay' | 'halfLifeDays'>;
type Levelled = Pick<StrategyModel, 'startingLevel' | 'goals'>;
export const MAX_LEVEL = 100;

/** What is left of the starting level on a day, in points. */
export function startingLevelOn(model: Fading, strategy: Levelled, day: number): number {
  return strategy.startingLevel * fresh(model.startDay, day, model.halfLifeDays);
}

/** A strategy's level on a day if every goal keeps to its dates. */
export function plannedLevel(model: Fading, strategy: Levelled, day: number): number {
  const earned = (goal: GoalLog) =>
    goal.dropped
      ? 0
      : goal.points * plannedFractionOn(goal, day) * fresh(goal.dueDay, day, model.halfLifeDays);
  return level(model, strategy, day, earned);
}

/** A strategy's level on a day by what is logged up to it. */
export function loggedLevel(model: Fading, strategy: Levelled, day: number): number {
  return level(model, strategy, day, (goal) => loggedEarned(model, goal, day));
}

/** What a goal has earned by what is logged up to a day and has not faded, in points. */
export function loggedEarned(model: Fading, goal: GoalLog, day: number): number {
  const fadesFrom = fadesFromOn(goal, day);
  const kept = fadesFrom === null ? 1 : fresh(fadesFrom, day, model.halfLifeDays);
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
