import { type CivilDate, toDayNumber } from '../calendar';
import { decayFactor } from './exponential-decay';
import { fadesFromOn, fractionOn, type GoalLog, plannedFractionOn } from './goal-log';
import { type LevelModel, readLevelModel } from './model';
import type { ReadinessPlan, ReadinessStrategy } from './types';

export const MAX_LEVEL = 100;

/** The starting level less its decay up to a day, in points. */
export function startingLevelOn(strategy: LevelModel, day: number): number {
  return strategy.startingLevel * decayFactor(strategy.startDay, day, strategy.halfLifeDays);
}

/** A strategy's level on a day if every goal keeps to its dates. */
export function plannedLevel(strategy: LevelModel, day: number): number {
  return levelOf(strategy, day, (goal) =>
    goal.dropped
      ? 0
      : goal.points *
        plannedFractionOn(goal, day) *
        decayFactor(goal.dueDay, day, strategy.halfLifeDays),
  );
}

/** A strategy's level on a day by what is logged up to it. */
export function loggedLevel(strategy: LevelModel, day: number): number {
  return levelOf(strategy, day, (goal) => loggedEarned(strategy, goal, day));
}

/** Earned value of a goal on a day, in points: logged by then and not faded. */
export function loggedEarned(strategy: LevelModel, goal: GoalLog, day: number): number {
  return goal.points * fractionOn(goal, day) * keptOn(strategy, goal, day);
}

/** The share, 0–1, that fading has left on a day of what is logged on a goal. */
export function keptOn(
  { halfLifeDays }: Pick<LevelModel, 'halfLifeDays'>,
  goal: GoalLog,
  day: number,
): number {
  const fadesFrom = fadesFromOn(goal, day);
  return fadesFrom === null ? 1 : decayFactor(fadesFrom, day, halfLifeDays);
}

/** A strategy's level, 0–100, by what is logged up to a date: what the logged line shows. */
export function levelAt(
  plan: Pick<ReadinessPlan, 'startedOn' | 'halfLifeYears'>,
  strategy: Pick<ReadinessStrategy, 'startingLevel' | 'inUse' | 'goals'>,
  date: CivilDate,
): number {
  return loggedLevel(readLevelModel(plan, strategy), toDayNumber(date));
}

/** A strategy's level on a day, 0–100: what is left of its starting level and what each goal earns. */
export function levelOf(
  strategy: LevelModel,
  day: number,
  earned: (goal: GoalLog) => number,
): number {
  let sum = startingLevelOn(strategy, day);
  for (const goal of strategy.goals) sum += earned(goal);
  return Math.min(MAX_LEVEL, sum);
}
