import {
  addDays,
  type CivilDate,
  daysBetween,
  type HorizonYear,
  horizonDate,
  lastDayOfMonth,
  minDate,
} from '../calendar';
import type { ReadinessPlan } from '../readiness';
import { createAddedReader, worthOfPoint } from './added-goals';
import { type Allocation, allocatePoints } from './allocate-points';
import { allocationSteps } from './allocation-steps';
import { drawHorizon, requiredWhole, type Sought } from './horizon-draws';
import { isMet, TOLERANCE } from './target';

/** Due dates to try, as shares of the time to the horizon: the latest first. */
const DUE_SHARES = [1, 7 / 8, 3 / 4, 5 / 8, 1 / 2, 3 / 8, 1 / 4] as const;

/**
 * `fewest`: the smallest total, which may lift a heavily weighted strategy above its required
 * level. `balanced`: lifts each strategy that falls short to its required level before any goes
 * beyond.
 */
export type Approach = 'fewest' | 'balanced';

export interface PointsSought extends Sought {
  /** `fewest` when left out. */
  readonly approach?: Approach;
}

/** A goal to add, from `asOf` on, as a scenario can imagine it. */
export interface SuggestedGoal {
  readonly strategyKey: string;
  /** Whole points, 1–100. */
  readonly points: number;
  readonly startOn: CivilDate;
  readonly dueOn: CivilDate;
}

/**
 * `met`: nothing is needed. `closed`: the goals bring the middle of the projection (`reached`) to
 * the target. `short`: even the goals given, which fill every strategy as far as one goal of 100
 * points can, bring no more than `reached`; there are none where the pace is 0.
 */
export interface PointsNeeded {
  readonly kind: 'met' | 'closed' | 'short';
  readonly year: HorizonYear;
  readonly target: number;
  /** The p50 of the plan as it is. */
  readonly projected: number;
  readonly goals: readonly SuggestedGoal[];
  /** The sum of the goals' points. */
  readonly total: number;
  readonly reached: number;
}

/**
 * How many points to add, in which strategies and by when, so that the median of the projection
 * meets the target at a horizon at the person's own pace; no strategy goes above 100. A heuristic
 * search: greedy allocation by weight and by weighted gap, for seven due dates from the horizon
 * itself back to a quarter of the way; the fewest points win, and the latest date breaks a tie.
 *
 * @returns null for a horizon that is not ahead of `asOf`, or before the plan begins
 */
export function pointsNeeded(
  plan: ReadinessPlan,
  asOf: CivilDate,
  year: HorizonYear,
  { target, scenario, approach = 'fewest' }: PointsSought = {},
): PointsNeeded | null {
  const horizon = drawHorizon(plan, asOf, year, scenario);
  if (!horizon) return null;
  const wanted = target ?? requiredWhole(horizon);
  const read = createAddedReader(horizon);
  const projected = read([]);
  const asked = { year, target: wanted, projected };
  if (isMet(projected, wanted)) {
    return { ...asked, kind: 'met', goals: [], total: 0, reached: projected };
  }
  let best: { allocation: Allocation; dueOn: CivilDate } | null = null;
  for (const dueOn of dueDates(asOf, year)) {
    const worth = worthOfPoint(horizon, dueOn);
    for (const steps of allocationSteps(horizon, worth, approach)) {
      const allocation = allocatePoints(steps, worth, wanted, read);
      if (!best || isBetter(allocation, best.allocation, wanted)) best = { allocation, dueOn };
    }
  }
  if (!best) return null;
  const { allocation, dueOn } = best;
  if (allocation.reached <= projected + TOLERANCE) {
    // At a pace of 0 no goal brings anything.
    return { ...asked, kind: 'short', goals: [], total: 0, reached: projected };
  }
  return {
    ...asked,
    kind: isMet(allocation.reached, wanted) ? 'closed' : 'short',
    goals: allocation.additions.map(({ strategy, points }) => ({
      strategyKey: horizon.keys[strategy] ?? '',
      points,
      startOn: asOf,
      dueOn,
    })),
    total: allocation.total,
    reached: allocation.reached,
  };
}

/** Whether `a` is better: fewer points if both meet the target, the higher p50 if neither does. */
function isBetter(a: Allocation, b: Allocation, target: number): boolean {
  const [metA, metB] = [isMet(a.reached, target), isMet(b.reached, target)];
  if (metA !== metB) return metA;
  return metA ? a.total < b.total : a.reached > b.reached + TOLERANCE;
}

/** Due dates to try, the horizon's own day first: month ends, but none after the horizon. */
function dueDates(asOf: CivilDate, year: HorizonYear): CivilDate[] {
  const last = horizonDate(year);
  const days = daysBetween(asOf, last);
  const dates = DUE_SHARES.map((share) =>
    minDate(lastDayOfMonth(addDays(asOf, Math.max(1, Math.round(days * share)))), last),
  );
  return [...new Set(dates)];
}
