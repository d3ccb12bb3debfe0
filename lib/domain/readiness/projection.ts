import { createPercentileReader } from './band';
import { DRAWS, drawPaces } from './draws';
import { decayFactor } from './exponential-decay';
import { MAX_LEVEL, startingLevelOn } from './level';
import type { Model, StrategyModel } from './model';
import { advanceGoal, type KeptPoints, type OpenGoal, splitGoal } from './open-goal';
import { interpolate } from './piecewise-linear';
import type { Band, Pace } from './types';

export interface ProjectedRow {
  readonly readiness: Band;
  /** In the order of the plan's strategies. */
  readonly strategies: readonly Band[];
}

/** The 99 draws on a day, in points. The arrays are reused for the next day. */
export interface DrawnDay {
  readonly readiness: Float64Array;
  /** In the order of the plan's strategies. */
  readonly strategies: readonly Float64Array[];
  /** The draws' paces, ascending. */
  readonly paces: Float64Array;
}

/** The fan chart: a band for each day of the grid after `asOf`, in order. */
export function projectBands(model: Model, pace: Pace, days: readonly number[]): ProjectedRow[] {
  const advance = createProjection(model, pace);
  const readReadiness = createPercentileReader();
  const readers = model.strategies.map(createPercentileReader);
  return days.map((day) => {
    const { readiness, strategies } = advance(day);
    return {
      readiness: readReadiness(readiness),
      strategies: readers.map((readBand, index) => readBand(strategies[index] as Float64Array)),
    };
  });
}

/**
 * A simulation of the 99 draws that begins on `asOf` and advances to the day it is given: call it for
 * every day of the grid after `asOf`, in order. Each step is computed from the one before, since
 * points of goals that a draw has reached are one sum that decays by a common factor.
 */
export function createProjection(model: Model, pace: Pace): (day: number) => DrawnDay {
  const paces = new Float64Array(DRAWS);
  const readiness = new Float64Array(DRAWS);
  const projections = model.strategies.map((strategy) => createStrategyProjection(model, strategy));
  const strategies = projections.map(({ levels }) => levels);
  let previous = model.asOfDay;
  return (day) => {
    drawPaces(model, pace, day, paces);
    const faded = decayFactor(previous, day, model.halfLifeDays);
    previous = day;
    readiness.fill(0);
    for (const { strategy, levels, advance } of projections) {
      advance(day, faded, paces);
      const weight = interpolate(strategy.weight, day);
      for (let j = 0; j < DRAWS; j++) {
        readiness[j] = Math.min(
          MAX_LEVEL,
          (readiness[j] as number) + weight * (levels[j] as number),
        );
      }
    }
    return { readiness, strategies, paces };
  };
}

function createStrategyProjection(model: Model, strategy: StrategyModel) {
  const open: OpenGoal[] = [];
  const kept: KeptPoints[] = [];
  for (const goal of strategy.goals) {
    const parts = splitGoal(model, goal);
    if (parts.open) open.push(parts.open);
    if (parts.kept) kept.push(parts.kept);
  }
  const levels = new Float64Array(DRAWS);
  const full = new Float64Array(DRAWS);

  /**
   * The 99 levels on the next day of the grid; `faded` is the share of the reached goals' points
   * that is left after the step.
   */
  function advance(day: number, faded: number, paces: Float64Array): void {
    for (let j = 0; j < DRAWS; j++) full[j] = (full[j] as number) * faded;
    let common = startingLevelOn(model, strategy, day);
    for (const { points, fadesFrom } of kept) {
      common += points * decayFactor(fadesFrom, day, model.halfLifeDays);
    }
    levels.fill(common);
    for (const goal of open) advanceGoal(goal, day, paces, levels, full);
    for (let j = 0; j < DRAWS; j++) {
      levels[j] = Math.min(MAX_LEVEL, (levels[j] as number) + (full[j] as number));
    }
  }

  return { strategy, levels, advance };
}
