import {
  addDays,
  type CivilDate,
  daysBetween,
  type HorizonYear,
  horizonDate,
  lastDayOfMonth,
  maxDate,
  startOfMonth,
} from '../calendar';
import type { ReadinessPlan } from '../readiness';
import { MAX_LEVEL } from '../readiness/level';
import { type Addition, projectedWith, worthOfPoint } from './added-goals';
import { type HorizonReading, readHorizon, requiredWhole, type Sought } from './horizon-reading';
import { isMet, TOLERANCE } from './target';

/** A goal holds 1–100 points, and a strategy gets no more than one. */
const MAX_POINTS = 100;
/** However slow the pace, a goal is not due before a quarter of the time to the horizon. */
const EARLIEST_SHARE = 0.25;

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
  /** What the p50 of the whole gains by this one alone, in points. */
  readonly gain: number;
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
 * How many points to add, in which strategies and by when, so that the middle of the projection
 * meets the target at a horizon at the person's own pace; no strategy goes above 100. Greedy
 * allocation: a point brings its strategy the same as the one before it, up to 100.
 *
 * @returns null for a horizon that is not ahead of `asOf`, or before the plan begins
 */
export function pointsNeeded(
  plan: ReadinessPlan,
  asOf: CivilDate,
  year: HorizonYear,
  { target, scenario, approach = 'fewest' }: PointsSought = {},
): PointsNeeded | null {
  const horizon = readHorizon(plan, asOf, year, scenario);
  if (!horizon) return null;
  const wanted = target ?? requiredWhole(horizon);
  const projected = projectedWith(horizon, []);
  const offers = horizon.strategies.map((_, strategy) => offerOf(horizon, strategy, asOf, year));
  const additions = allocate(horizon, offers, wanted, approach);
  const reached = projectedWith(horizon, additions);
  return {
    kind: isMet(projected, wanted) ? 'met' : isMet(reached, wanted) ? 'closed' : 'short',
    year,
    target: wanted,
    projected,
    goals: additions.map((addition) => ({
      strategyKey: horizon.strategies[addition.strategy]?.model.key ?? '',
      points: addition.points,
      startOn: asOf,
      dueOn: offers[addition.strategy]?.dueOn ?? horizonDate(year),
      gain: projectedWith(horizon, [addition]) - projected,
    })),
    total: additions.reduce((sum, { points }) => sum + points, 0),
    reached,
  };
}

interface Offer {
  readonly dueOn: CivilDate;
  readonly worth: number;
}

/** The due date that makes a point worth most: the horizon's own day, or one to be ready by then. */
function offerOf(
  horizon: HorizonReading,
  strategy: number,
  asOf: CivilDate,
  year: HorizonYear,
): Offer {
  const [latest, inTime] = [horizonDate(year), dueInTime(horizon, asOf, year)].map((dueOn) => ({
    dueOn,
    worth: worthOfPoint(horizon, strategy, dueOn),
  })) as [Offer, Offer];
  return inTime.worth > latest.worth + TOLERANCE ? inTime : latest;
}

/** The last month's end that lets a slow pace reach the goal by the horizon. */
function dueInTime({ model, pace }: HorizonReading, asOf: CivilDate, year: HorizonYear): CivilDate {
  const last = horizonDate(year);
  const share = Math.max(EARLIEST_SHARE, model.paceFactor * pace.mean);
  if (share >= 1) return last;
  const day = addDays(asOf, Math.floor(daysBetween(asOf, last) * share));
  const end = lastDayOfMonth(day) === day ? day : addDays(startOfMonth(day), -1);
  return maxDate(end, addDays(asOf, 1));
}

/** Greedy allocation, step by step; a strategy's points are put together in one goal. */
function allocate(
  horizon: HorizonReading,
  offers: readonly Offer[],
  target: number,
  approach: Approach,
): Addition[] {
  const points = new Map<number, number>();
  const additions = () =>
    [...points].map(([strategy, own]) => ({
      strategy,
      points: own,
      worth: offers[strategy]?.worth ?? 0,
    }));
  for (const { strategy, level } of stepsOf(horizon, offers, approach)) {
    const missing = target - projectedWith(horizon, additions());
    if (missing <= TOLERANCE) break;
    const { weight = 0, projected = 0 } = horizon.strategies[strategy] ?? {};
    const worth = offers[strategy]?.worth ?? 0;
    const own = points.get(strategy) ?? 0;
    const here = projected + own * worth;
    const more = Math.ceil(Math.min(level - here, missing / weight) / worth - TOLERANCE);
    const sum = Math.min(MAX_POINTS, own + Math.max(0, more));
    if (sum > 0) points.set(strategy, sum);
  }
  return additions();
}

/** A strategy and the level to lift it to before the next step. */
interface Step {
  readonly strategy: number;
  readonly level: number;
}

/** The strategy first in which a point brings the whole the most; of equals, the widest gap. */
function stepsOf(
  { strategies }: HorizonReading,
  offers: readonly Offer[],
  approach: Approach,
): Step[] {
  const order = strategies
    .map(({ weight, required, projected }, strategy) => ({
      strategy,
      required,
      gap: required - projected,
      value: weight * (offers[strategy]?.worth ?? 0),
    }))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value || b.gap - a.gap);
  const toFull = order.map(({ strategy }) => ({ strategy, level: MAX_LEVEL }));
  if (approach === 'fewest') return toFull;
  return [...order.map(({ strategy, required }) => ({ strategy, level: required })), ...toFull];
}
