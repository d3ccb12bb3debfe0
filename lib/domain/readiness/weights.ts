import { type CivilDate, HORIZON_YEARS, horizonDate, toDayNumber } from '../calendar';
import { type Curve, curveAt } from './curve';
import type { HorizonWeights } from './types';

type Weighted = { readonly weights: HorizonWeights };

/** Each strategy's share of the whole at the horizons, in the order given; they sum to 1. */
export function weightCurves(strategies: readonly Weighted[]): Curve[] {
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

/** Each strategy's weight on a date, 0–1, in the order given; they sum to 1. */
export function weightsAt(strategies: readonly Weighted[], date: CivilDate): number[] {
  const day = toDayNumber(date);
  return weightCurves(strategies).map((curve) => curveAt(curve, day));
}
