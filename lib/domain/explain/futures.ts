import { createPercentileReader } from '../readiness/band';
import {
  ALL_FUTURES,
  createProgressReader,
  FUTURES,
  MIDDLE,
  meanDeviation,
  meanPace,
  quartersAhead,
  Z_SCORES,
} from '../readiness/futures';
import type { Model } from '../readiness/model';
import type { MeasuredPace } from '../readiness/pace';
import type { BandEdge, FutureExplanation, Percentile } from './types';

const RANKS: Readonly<Record<Exclude<Percentile, 'p50'>, number>> = {
  p10: 10,
  p25: 25,
  p75: 75,
  p90: 90,
};
const PERCENTILES: readonly Percentile[] = ['p10', 'p25', 'p50', 'p75', 'p90'];

/** Quarters of the plan that one future has gone through from `asOf` to a day. */
export type FutureProgress = (day: number) => number;

export function futureProgress(model: Model, pace: MeasuredPace, future: number): FutureProgress {
  const read = createProgressReader(model, pace);
  const progress = new Float64Array(ALL_FUTURES);
  return (day) => {
    read(day, progress);
    return progress[future] as number;
  };
}

/** The five percentiles of all futures' values on a day, each with the future that has it. */
export function bandEdges(
  model: Model,
  pace: MeasuredPace,
  values: Float64Array,
  day: number,
): BandEdge[] {
  const band = createPercentileReader()(values);
  return PERCENTILES.map((percentile) => {
    const value = band[percentile];
    const future = percentile === 'p50' ? MIDDLE : futureAt(values, value, RANKS[percentile]);
    const rank = percentile === 'p50' || future === MIDDLE ? null : RANKS[percentile];
    return { percentile, rank, value, future: explainFuture(model, pace, future, day) };
  });
}

/**
 * The future that has an edge's value: of several, the one whose own mean pace is nearest to the
 * edge's rank; the middle one where it has moved the edge.
 */
function futureAt(values: Float64Array, value: number, rank: number): number {
  let nearest = MIDDLE;
  let distance = FUTURES;
  for (let j = 1; j <= FUTURES; j++) {
    if (values[j] === value && Math.abs(j - rank) < distance) {
      nearest = j;
      distance = Math.abs(j - rank);
    }
  }
  return nearest;
}

/** How far a future has come by a day, and why. */
function explainFuture(
  model: Model,
  pace: MeasuredPace,
  future: number,
  day: number,
): FutureExplanation {
  const quarters = quartersAhead(model, day);
  const ownMean = future === MIDDLE ? pace.mean : meanPace(pace, future);
  const gone = futureProgress(model, pace, future)(day);
  const steady = model.paceFactor * ownMean * quarters;
  return {
    future,
    score: Z_SCORES[future] as number,
    mean: pace.mean,
    spread: pace.spread,
    effectiveQuarters: pace.effectiveQuarters,
    deviation: meanDeviation(pace),
    ownMean,
    factor: model.paceFactor,
    luck: future === MIDDLE || steady === 0 ? 1 : gone / steady,
    quartersAhead: quarters,
    gone,
  };
}
