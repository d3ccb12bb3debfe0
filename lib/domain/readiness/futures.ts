import { DAYS_PER_QUARTER } from '../calendar';
import type { Model } from './model';
import { normalQuantile } from './normal-quantile';
import { type MeasuredPace, PRIOR_QUARTERS } from './pace';

/** How many futures the band is read from; the middle future is not one of them. */
export const FUTURES = 99;
/** An array of futures holds the middle one at 0, then 1…99. */
export const MIDDLE = 0;
export const ALL_FUTURES = FUTURES + 1;

/** z-scores by rank 1…99: Φ⁻¹ of the percentile. At 0, which is no rank, 0. */
export const Z_SCORES = Float64Array.from({ length: ALL_FUTURES }, (_, rank) =>
  rank === 0 ? 0 : normalQuantile(rank / 100),
);

/**
 * Multipliers of a rank-1 lattice, one for each quarter ahead, found by search so that 99 futures
 * come close to endlessly many over any stretch of quarters (quasi-Monte Carlo).
 */
const MULTIPLIERS = [
  384, 344, 368, 350, 388, 313, 86, 270, 109, 138, 434, 231, 102, 416, 295, 89, 437, 404, 264, 207,
  354, 238, 75, 432, 256, 68, 359, 412, 183, 114, 63, 97, 419, 121, 104, 482, 308, 287, 92, 42, 341,
  451, 303, 134, 474, 470, 277, 71, 393, 78, 267, 233, 227, 364, 439, 337, 346, 145, 274, 83, 429,
  223, 179, 424, 348, 402, 259, 421, 380, 244, 148, 162, 377, 94, 55, 318, 459, 408, 322, 486, 456,
  117, 236, 65,
] as const;
const MODULUS = 997;

/** By quarter ahead, from 0, then by future: its rank, 1…99, among the futures of that quarter. */
const RANKS = MULTIPLIERS.map((multiplier) => {
  const order = Array.from({ length: FUTURES }, (_, index) => index + 1).sort(
    (a, b) => ((a * multiplier) % MODULUS) - ((b * multiplier) % MODULUS),
  );
  const ranks = new Uint8Array(ALL_FUTURES);
  for (const [index, future] of order.entries()) ranks[future] = index + 1;
  return ranks;
});

/** A future's rank, 1…99, in a quarter ahead, counted from 0: how good a quarter it is. */
export function quarterRank(future: number, quarter: number): number {
  return (RANKS[quarter % RANKS.length] as Uint8Array)[future] as number;
}

/** Quarters from `asOf` to a day: not a whole number. */
export function quartersAhead(model: Pick<Model, 'asOfDay'>, day: number): number {
  return (day - model.asOfDay) / DAYS_PER_QUARTER;
}

/** σ/√(N + 3): how uncertain the mean pace itself is. */
export function meanDeviation({ spread, effectiveQuarters }: MeasuredPace): number {
  return spread / Math.sqrt(effectiveQuarters + PRIOR_QUARTERS);
}

/** λ: the standard deviation of the logarithm of a quarter's pace. */
export function logDeviation({ spread, mean }: Pick<MeasuredPace, 'spread' | 'mean'>): number {
  return Math.sqrt(Math.log(1 + (spread / mean) ** 2));
}

/** A future's mean pace, before a scenario's factor, as a multiple of the planned pace. */
export function meanPace(pace: MeasuredPace, future: number): number {
  return Math.max(0, pace.mean + (Z_SCORES[future] as number) * meanDeviation(pace));
}

/**
 * Writes on a day ahead how many quarters of the plan each future has gone through since `asOf`.
 *
 * @param into the middle future at 0, then 1…99; all overwritten
 */
export type ReadProgress = (day: number, into: Float64Array) => void;

/** Progress in quarters of the plan, G, by future: piecewise linear, with a pace for each quarter. */
export function createProgressReader(
  model: Pick<Model, 'asOfDay' | 'paceFactor'>,
  pace: MeasuredPace,
): ReadProgress {
  // By rank: by what factor such a quarter is better or worse than a future's mean; lognormal.
  const deviation = logDeviation(pace);
  const variation = Z_SCORES.map((z) => Math.exp(deviation * z - deviation ** 2 / 2));
  const means = Float64Array.from({ length: ALL_FUTURES }, (_, future) =>
    future === MIDDLE ? pace.mean : meanPace(pace, future),
  );
  const paceIn = (future: number, quarter: number): number => {
    const own = model.paceFactor * (means[future] as number);
    if (future === MIDDLE) return own;
    return own * (variation[quarterRank(future, quarter)] as number);
  };
  // By quarter ahead: the sum of the paces before it, and the pace in it.
  const before: Float64Array[] = [];
  const paces: Float64Array[] = [];
  const prepare = (quarter: number) => {
    for (let k = paces.length; k <= quarter; k++) {
      const [sums, rates] = [before[k - 1], paces[k - 1]];
      before.push(
        Float64Array.from({ length: ALL_FUTURES }, (_, j) =>
          sums && rates ? (sums[j] as number) + (rates[j] as number) : 0,
        ),
      );
      paces.push(Float64Array.from({ length: ALL_FUTURES }, (_, j) => paceIn(j, k)));
    }
  };
  return (day, into) => {
    const quarters = Math.max(0, quartersAhead(model, day));
    const quarter = Math.floor(quarters);
    prepare(quarter);
    const [sums, rates] = [before[quarter] as Float64Array, paces[quarter] as Float64Array];
    const part = quarters - quarter;
    for (let j = 0; j < ALL_FUTURES; j++) {
      into[j] = (sums[j] as number) + part * (rates[j] as number);
    }
  };
}

/** Progress of the middle future alone, in quarters of the plan since `asOf`. */
export function middleProgress(
  model: Pick<Model, 'asOfDay' | 'paceFactor'>,
  pace: Pick<MeasuredPace, 'mean'>,
  day: number,
): number {
  return model.paceFactor * pace.mean * Math.max(0, quartersAhead(model, day));
}
