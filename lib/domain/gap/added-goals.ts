import { type CivilDate, toDayNumber } from '../calendar';
import { MAX_LEVEL } from '../readiness/level';
import { middleLevel } from '../readiness/projection';
import { type HorizonReading, wholeOf } from './horizon-reading';

/** Points to add to a strategy (its index in the plan), and what each brings to its level. */
export interface Addition {
  readonly strategy: number;
  readonly points: number;
  /** Marginal value of a point, 0–1. */
  readonly worth: number;
}

/**
 * What a point of a new goal brings to a strategy's level at the horizon, 0–1, when it is begun on
 * `asOf`: the model's own projection of such a goal by itself. A goal that starts today is in no
 * past quarter, so it leaves the measured pace as it is, and it earns in proportion to its points.
 */
export function worthOfPoint(
  { model, pace, day, strategies }: HorizonReading,
  strategy: number,
  dueOn: CivilDate,
): number {
  const own = strategies[strategy]?.model;
  if (!own) return 0;
  const goal = {
    startDay: model.asOfDay,
    dueDay: toDayNumber(dueOn),
    points: 1,
    dropped: false,
    days: [],
    fractions: [],
  };
  return middleLevel(model, pace, { ...own, startingLevel: 0, goals: [goal] }, day);
}

/** The p50 of the whole with goals added: what `computeReadiness` gives for the larger plan. */
export function projectedWith(
  { strategies }: HorizonReading,
  additions: readonly Addition[],
): number {
  const levels = strategies.map(({ projected }) => projected);
  for (const { strategy, points, worth } of additions) {
    levels[strategy] = Math.min(MAX_LEVEL, (levels[strategy] ?? 0) + points * worth);
  }
  return wholeOf(strategies, (_, index) => levels[index] ?? 0);
}
