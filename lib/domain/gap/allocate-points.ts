import type { Addition, PointWorth } from './added-goals';
import type { AllocationStep } from './allocation-steps';
import { isMet } from './target';

/** Points added to strategies, and the p50 of the whole that they bring. */
export interface Allocation {
  readonly additions: readonly Addition[];
  readonly total: number;
  readonly reached: number;
}

type Read = (additions: readonly Addition[]) => number;

/**
 * Bisection on the total: the fewest points that reach the target when they are allocated greedily,
 * step by step; all that there is room for if the target is out of reach.
 *
 * @param read the p50 of the whole with the additions, 0–100
 */
export function allocatePoints(
  steps: readonly AllocationStep[],
  worth: PointWorth,
  target: number,
  read: Read,
): Allocation {
  let low = 0;
  let high = steps.reduce((sum, { points }) => sum + points, 0);
  // More points never lower any draw, so bisection finds the least total.
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (isMet(read(allocate(steps, middle, worth)), target)) high = middle;
    else low = middle;
  }
  const additions = trim(allocate(steps, high, worth), target, read);
  return {
    additions,
    total: additions.reduce((sum, { points }) => sum + points, 0),
    reached: read(additions),
  };
}

/** Greedy allocation of a total, step by step; a strategy's points are put together in one goal. */
function allocate(steps: readonly AllocationStep[], total: number, worth: PointWorth): Addition[] {
  const points = new Map<number, number>();
  let left = total;
  for (const step of steps) {
    const taken = Math.min(left, step.points);
    left -= taken;
    if (taken > 0) points.set(step.strategy, (points.get(step.strategy) ?? 0) + taken);
  }
  return [...points].map(([strategy, own]) => ({ strategy, points: own, worth }));
}

/** Removes points that are not needed, one at a time: an earlier strategy may be rounded up. */
function trim(given: readonly Addition[], target: number, read: Read): readonly Addition[] {
  let additions = given;
  if (!isMet(read(additions), target)) return additions;
  for (const { strategy } of given) {
    for (;;) {
      const fewer = additions.flatMap((addition) => {
        const points = addition.points - (addition.strategy === strategy ? 1 : 0);
        return points > 0 ? [{ ...addition, points }] : [];
      });
      const changed =
        fewer.length < additions.length || additions.some((a) => a.strategy === strategy);
      if (!changed || !isMet(read(fewer), target)) break;
      additions = fewer;
    }
  }
  return additions;
}
