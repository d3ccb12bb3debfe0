import { DAYS_PER_QUARTER } from '../calendar';
import type { Model } from './model';
import { normalQuantile } from './normal-quantile';
import { PRIOR_QUARTERS } from './pace';
import type { Pace } from './types';

/** Quantile sampling in place of random Monte Carlo draws: one for each percentile, 1st to 99th. */
export const DRAWS = 99;
/** z-scores of the draws: Φ⁻¹ of their percentiles, ascending. */
export const Z_SCORES = Float64Array.from({ length: DRAWS }, (_, j) =>
  normalQuantile((j + 1) / 100),
);

/** Quarters from `asOf` to a day: not a whole number. */
export function quartersAhead(model: Pick<Model, 'asOfDay'>, day: number): number {
  return (day - model.asOfDay) / DAYS_PER_QUARTER;
}

/**
 * The standard deviation of the mean pace over the quarters ahead. The first term under the root,
 * a good or bad year, evens out with time; the second, not knowing the person's pace yet, does not.
 */
export function paceDeviation(pace: Pace, quarters: number): number {
  return pace.spread * Math.sqrt(1 / quarters + 1 / (pace.quarters + PRIOR_QUARTERS));
}

/**
 * Writes each draw's pace on a day after `asOf`, as a multiple of the planned pace: ascending.
 *
 * @param into 99 values, all overwritten
 */
export function drawPaces(
  model: Pick<Model, 'asOfDay' | 'paceFactor'>,
  pace: Pace,
  day: number,
  into: Float64Array,
): void {
  const deviation = paceDeviation(pace, quartersAhead(model, day));
  for (let j = 0; j < DRAWS; j++) {
    into[j] = model.paceFactor * Math.max(0, pace.mean + (Z_SCORES[j] as number) * deviation);
  }
}
