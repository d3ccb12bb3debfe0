import { type CivilDate, toDayNumber } from '../calendar';
import { DRAWS } from '../readiness/draws';
import { MAX_LEVEL } from '../readiness/level';
import { createMedianReader, type HorizonDraws, levelsAt } from './horizon-draws';

/** Marginal value of one more point in a new goal at the horizon, by draw, 0–1. */
export type PointWorth = Float64Array;

/**
 * Marginal value of a goal's point from `asOf` to a due date at the horizon, draw by draw: the
 * model's own projection of such a goal by itself. A goal that starts today is in no past
 * quarter, so it leaves the measured pace as it is, and what it earns is in proportion to its
 * points.
 */
export function worthOfPoint({ model, pace, days }: HorizonDraws, dueOn: CivilDate): PointWorth {
  const goal = {
    startDay: model.asOfDay,
    dueDay: toDayNumber(dueOn),
    points: 1,
    dropped: false,
    days: [],
    fractions: [],
  };
  const flat = [{ day: model.asOfDay, value: 1 }];
  const strategy = { key: '', startingLevel: 0, required: flat, weight: flat, goals: [goal] };
  const [worth] = levelsAt({ ...model, strategies: [strategy] }, pace, days);
  return worth ?? new Float64Array(DRAWS);
}

/** Points to add to a strategy (its index in the plan), with the worth of each point. */
export interface Addition {
  readonly strategy: number;
  readonly points: number;
  readonly worth: PointWorth;
}

/**
 * Makes a reader of the p50 of the whole with goals added: what `computeReadiness` gives for them,
 * without projecting the years again. A strategy's level stays within 100 in every draw.
 */
export function createAddedReader({
  levels,
  weights,
}: HorizonDraws): (additions: readonly Addition[]) => number {
  const readMedian = createMedianReader(weights);
  const raised = levels.map((draws) => draws.slice());
  return (additions) => {
    for (const [index, draws] of levels.entries()) raised[index]?.set(draws);
    for (const { strategy, points, worth } of additions) {
      const draws = raised[strategy];
      if (!draws) continue;
      for (let j = 0; j < DRAWS; j++) {
        draws[j] = Math.min(MAX_LEVEL, (draws[j] as number) + points * (worth[j] as number));
      }
    }
    return readMedian(raised);
  };
}
