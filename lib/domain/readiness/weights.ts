import { type CivilDate, HORIZON_YEARS, horizonDate, toDayNumber } from '../calendar';
import { interpolate, type PiecewiseLinear } from './piecewise-linear';
import type { HorizonWeights } from './types';

type Weighted = { readonly weights: HorizonWeights };

/** Normalised weights at the horizons, in the order given: at each they sum to 1. */
export function weightLines(strategies: readonly Weighted[]): PiecewiseLinear[] {
  const anchors = HORIZON_YEARS.map((year) => ({
    year,
    day: toDayNumber(horizonDate(year)),
    sum: strategies.reduce((sum, { weights }) => sum + weights[year], 0),
  }));
  return strategies.map(({ weights }) =>
    anchors.map(({ year, day, sum }) => ({
      day,
      value: sum === 0 ? 1 / strategies.length : weights[year] / sum,
    })),
  );
}

/** Normalised weights on a date, 0–1, in the order given: they sum to 1. */
export function weightsAt(strategies: readonly Weighted[], date: CivilDate): number[] {
  const day = toDayNumber(date);
  return weightLines(strategies).map((curve) => interpolate(curve, day));
}
