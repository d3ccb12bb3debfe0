import { createBandReader } from './band';
import { curveAt } from './curve';
import { DRAWS, drawPaces } from './draws';
import { fresh } from './fresh';
import { MAX_LEVEL, startingLevelOn } from './level';
import type { Model, StrategyModel } from './model';
import { advanceGoal, type KeptPoints, type OpenGoal, splitGoal } from './open-goal';
import type { Band, Pace } from './types';

export interface ProjectedRow {
  readonly readiness: Band;
  /** In the order of the plan's strategies. */
  readonly strategies: readonly Band[];
}

/**
 * The bands on the days of the grid after `asOf`, in order. Each day is worked out from the one
 * before: points of goals that a draw has reached are one sum that fades by a common factor.
 */
export function projectBands(model: Model, pace: Pace, days: readonly number[]): ProjectedRow[] {
  const paces = new Float64Array(DRAWS);
  const total = new Float64Array(DRAWS);
  const readTotal = createBandReader();
  const strategies = model.strategies.map((strategy) => createStrategyProjection(model, strategy));
  let previous = model.asOfDay;
  return days.map((day) => {
    drawPaces(model, pace, day, paces);
    const faded = fresh(previous, day, model.halfLifeDays);
    previous = day;
    total.fill(0);
    const bands = strategies.map((projection) => {
      const levels = projection.advance(day, faded, paces);
      const weight = curveAt(projection.strategy.weight, day);
      for (let j = 0; j < DRAWS; j++) {
        total[j] = Math.min(MAX_LEVEL, (total[j] as number) + weight * (levels[j] as number));
      }
      return projection.readBand(levels);
    });
    return { readiness: readTotal(total), strategies: bands };
  });
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

  /** The 99 levels on the next day of the grid; `faded` is what a step leaves of what was full. */
  function advance(day: number, faded: number, paces: Float64Array): Float64Array {
    for (let j = 0; j < DRAWS; j++) full[j] = (full[j] as number) * faded;
    let common = startingLevelOn(model, strategy, day);
    for (const { points, fadesFrom } of kept) {
      common += points * fresh(fadesFrom, day, model.halfLifeDays);
    }
    levels.fill(common);
    for (const goal of open) advanceGoal(goal, day, paces, levels, full);
    for (let j = 0; j < DRAWS; j++) {
      levels[j] = Math.min(MAX_LEVEL, (levels[j] as number) + (full[j] as number));
    }
    return levels;
  }

  return { strategy, advance, readBand: createBandReader() };
}
