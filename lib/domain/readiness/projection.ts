import { createPercentileReader } from './band';
import { ALL_FUTURES, createProgressReader, middleProgress, type ReadProgress } from './futures';
import { levelOf, MAX_LEVEL, startingLevelOn } from './level';
import type { Model, StrategyModel } from './model';
import type { MeasuredPace } from './pace';
import { interpolate } from './piecewise-linear';
import {
  earnedLine,
  fractionAfter,
  type ProjectedGoal,
  projectedEarned,
  projectGoal,
} from './projected-goal';
import type { Band } from './types';

export interface ProjectedRow {
  readonly readiness: Band;
  /** In the order of the plan's strategies. */
  readonly strategies: readonly Band[];
}

/**
 * Every future on a day, in points: the middle one at 0, then 1…99. The arrays are reused for the
 * next day.
 */
export interface FuturesOnDay {
  readonly readiness: Float64Array;
  /** In the order of the plan's strategies. */
  readonly strategies: readonly Float64Array[];
}

/** The fan chart: a band for a day of the grid after `asOf`. */
export function createBandProjection(
  model: Model,
  pace: MeasuredPace,
): (day: number) => ProjectedRow {
  const project = createProjection(model, pace);
  const readReadiness = createPercentileReader();
  const readers = model.strategies.map(createPercentileReader);
  return (day) => {
    const { readiness, strategies } = project(day);
    return {
      readiness: readReadiness(readiness),
      strategies: readers.map((readBand, index) => readBand(strategies[index] as Float64Array)),
    };
  };
}

/** A simulation of all futures: their levels and readiness on a day after `asOf`. */
export function createProjection(model: Model, pace: MeasuredPace): (day: number) => FuturesOnDay {
  const readProgress = createProgressReader(model, pace);
  const progress = new Float64Array(ALL_FUTURES);
  const readiness = new Float64Array(ALL_FUTURES);
  const projections = model.strategies.map((strategy) =>
    createStrategyProjection(model, strategy, readProgress),
  );
  const strategies = projections.map(({ levels }) => levels);
  return (day) => {
    readProgress(day, progress);
    readiness.fill(0);
    for (const { strategy, levels, project } of projections) {
      project(day, progress);
      const weight = interpolate(strategy.weight, day);
      for (let j = 0; j < ALL_FUTURES; j++) {
        readiness[j] = Math.min(
          MAX_LEVEL,
          (readiness[j] as number) + weight * (levels[j] as number),
        );
      }
    }
    return { readiness, strategies };
  };
}

function createStrategyProjection(
  model: Model,
  strategy: StrategyModel,
  readProgress: ReadProgress,
) {
  const goals = strategy.goals.map((log) => {
    const goal = projectGoal(log, model.asOfDay);
    const atStart = new Float64Array(ALL_FUTURES);
    if (goal.open) readProgress(goal.from, atStart);
    return { goal, atStart };
  });
  const levels = new Float64Array(ALL_FUTURES);

  function project(day: number, progress: Float64Array): void {
    // The same in every future first, so that it is added to each of them once.
    let inAll = startingLevelOn(strategy, day);
    for (const { goal } of goals) {
      if (!moves(goal, day)) {
        inAll += projectedEarned(strategy, goal, model.asOfDay, day, goal.reached);
      }
    }
    levels.fill(inAll);
    for (const { goal, atStart } of goals) {
      if (moves(goal, day))
        addEarned(strategy, goal, model.asOfDay, day, progress, atStart, levels);
    }
    for (let j = 0; j < ALL_FUTURES; j++) levels[j] = Math.min(MAX_LEVEL, levels[j] as number);
  }

  return { strategy, levels, project };
}

/** Whether the futures differ in what a goal has earned by a day. */
function moves({ open, from }: ProjectedGoal, day: number): boolean {
  return open && day > from;
}

/** Adds what a goal that moves earns to every future: `projectedEarned`, unrolled over the futures. */
function addEarned(
  strategy: StrategyModel,
  goal: ProjectedGoal,
  asOfDay: number,
  day: number,
  progress: Float64Array,
  atStart: Float64Array,
  levels: Float64Array,
): void {
  const { reached, quarters } = goal;
  const { still, done } = earnedLine(strategy, goal, asOfDay, day);
  const rest = quarters * (1 - reached);
  for (let j = 0; j < ALL_FUTURES; j++) {
    const gone = (progress[j] as number) - (atStart[j] as number);
    levels[j] = (levels[j] as number) + still + (done - still) * Math.min(1, gone / rest);
  }
}

/** A strategy's level in the middle future on a day ahead: the p50, without the other futures. */
export function middleLevel(
  model: Model,
  pace: Pick<MeasuredPace, 'mean'>,
  strategy: StrategyModel,
  day: number,
): number {
  const gone = middleProgress(model, pace, day);
  return levelOf(strategy, day, (log) => {
    const goal = projectGoal(log, model.asOfDay);
    const fraction = fractionAfter(
      goal,
      day <= goal.from ? 0 : gone - middleProgress(model, pace, goal.from),
    );
    return projectedEarned(strategy, goal, model.asOfDay, day, fraction);
  });
}
