import { DAYS_PER_QUARTER } from '../timeline';
import type { Model } from './model';
import { normalQuantile } from './normal-quantile';
import { PRIOR_QUARTERS } from './pace';
import type { Pace } from './types';

/** One draw for each percentile from the 1st to the 99th. */
export const DRAWS = 99;
const SCORES = Float64Array.from({ length: DRAWS }, (_, j) => normalQuantile((j + 1) / 100));

/**
 * Writes each draw's pace, as a multiple of the planned one, on a day after `asOf`: ascending.
 * The first term under the root, a good or bad year, evens out with time; the second, not knowing
 * the person's pace yet, does not.
 */
export function drawPaces(model: Model, pace: Pace, day: number, into: Float64Array): void {
  const quartersAhead = (day - model.asOfDay) / DAYS_PER_QUARTER;
  const spread = pace.spread * Math.sqrt(1 / quartersAhead + 1 / (pace.quarters + PRIOR_QUARTERS));
  SCORES.forEach((score, j) => {
    into[j] = model.paceFactor * Math.max(0, pace.mean + score * spread);
  });
}
