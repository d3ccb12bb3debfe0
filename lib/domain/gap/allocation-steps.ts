import { MAX_LEVEL } from '../readiness/level';
import type { Addition, PointWorth } from './added-goals';
import { type HorizonDraws, medianOf } from './horizon-draws';

/** A goal holds 1–100 points, and a strategy gets no more than one. */
const MAX_POINTS = 100;

/** The most points that a strategy takes in this step, which is filled before the next one. */
export type AllocationStep = Pick<Addition, 'strategy' | 'points'>;

/**
 * Orders of greedy allocation to try: the most weight first, and the widest weighted gap first.
 * Balanced: each strategy up to its required level, then each up to 100. Fewest: also each up to 100
 * at once.
 */
export function allocationSteps(
  horizon: HorizonDraws,
  worth: PointWorth,
  approach: 'fewest' | 'balanced',
): AllocationStep[][] {
  const { weights, required, levels } = horizon;
  const middles = levels.map(medianOf);
  const worthOfOne = medianOf(worth);
  const pointsFor = (level: number) =>
    worthOfOne > 0 ? Math.min(MAX_POINTS, Math.ceil(Math.max(0, level) / worthOfOne)) : 0;
  const toRequired = (strategy: number) =>
    pointsFor((required[strategy] ?? 0) - (middles[strategy] ?? 0));
  const toFull = (strategy: number) => pointsFor(MAX_LEVEL - (middles[strategy] ?? 0));
  return orders(weights, required, middles).flatMap((order) => {
    const balanced = [
      ...order.map((strategy) => ({ strategy, points: toRequired(strategy) })),
      ...order.map((strategy) => ({ strategy, points: toFull(strategy) - toRequired(strategy) })),
    ].map(({ strategy, points }) => ({ strategy, points: Math.max(0, points) }));
    const direct = order.map((strategy) => ({ strategy, points: toFull(strategy) }));
    return approach === 'balanced' ? [balanced] : [balanced, direct];
  });
}

/** Indexes of the strategies with a weight above 0: by weight, and by weighted gap. */
function orders(
  weights: readonly number[],
  required: readonly number[],
  middles: readonly number[],
): number[][] {
  const weightOf = (index: number) => weights[index] ?? 0;
  const gapOf = (index: number) =>
    weightOf(index) * ((required[index] ?? 0) - (middles[index] ?? 0));
  const counting = weights.map((_, index) => index).filter((index) => weightOf(index) > 0);
  return [
    counting.toSorted((a, b) => weightOf(b) - weightOf(a) || gapOf(b) - gapOf(a) || a - b),
    counting.toSorted((a, b) => gapOf(b) - gapOf(a) || a - b),
  ];
}
