import { MIDDLE } from '../futures';
import type { Band } from '../index';
import type { Coverage, SimpleForecasts } from './types';

/** Points that are only rounding: futures nearer to each other share a value. */
const SAME = 1e-6;
/** The interval score's price of a point outside: 2/α, for a band that leaves out α = 0.2. */
const OUTSIDE = 10;

/** One forecast with what came. */
export interface Forecast {
  readonly band: Band;
  /** Readiness in every future: the middle one at 0, then 1…99. */
  readonly futures: Float64Array;
  readonly simple: SimpleForecasts;
  readonly outcome: number;
}

/** Accumulates forecasts with their outcomes. */
export interface CoverageCounter {
  readonly add: (forecast: Forecast) => void;
  readonly read: () => Coverage;
}

/** Counts the empirical coverage of the bands: how often what came was inside. None is left out. */
export function createCoverageCounter(): CoverageCounter {
  const sums = {
    counted: 0,
    within80: 0,
    within50: 0,
    below: 0,
    above: 0,
    belowMiddle: 0,
    bias: 0,
    width: 0,
    score: 0,
    stays: 0,
    planned: 0,
    lastYear: 0,
  };
  return {
    add: ({ band, futures, simple, outcome }) => {
      const place = placeAmong(futures, outcome);
      const wide = sharesAround(place, 0.1, outcome, band.p10, band.p90);
      const half = sharesAround(place, 0.25, outcome, band.p25, band.p75);
      const missed = outcome - band.p50;
      sums.counted += 1;
      sums.within80 += wide.inside;
      sums.below += wide.below;
      sums.above += wide.above;
      sums.within50 += half.inside;
      sums.belowMiddle += Math.abs(missed) < SAME ? 0.5 : missed < 0 ? 1 : 0;
      sums.bias += missed;
      sums.width += band.p90 - band.p10;
      sums.score +=
        band.p90 - band.p10 + OUTSIDE * Math.max(0, band.p10 - outcome, outcome - band.p90);
      sums.stays += OUTSIDE * Math.abs(outcome - simple.stays);
      sums.planned += OUTSIDE * Math.abs(outcome - simple.planned);
      sums.lastYear += OUTSIDE * Math.abs(outcome - simple.lastYear);
    },
    read: () => {
      const { counted } = sums;
      const share = (sum: number) => rounded(sum / counted, 10_000);
      const points = (sum: number) => rounded(sum / counted, 100);
      return {
        counted,
        within80: share(sums.within80),
        within50: share(sums.within50),
        below: share(sums.below),
        above: share(sums.above),
        belowMiddle: share(sums.belowMiddle),
        bias: points(sums.bias),
        width: points(sums.width),
        score: points(sums.score),
        simple: {
          stays: points(sums.stays),
          planned: points(sums.planned),
          lastYear: points(sums.lastYear),
        },
      };
    },
  };
}

/** The probability integral transform of an outcome, as an interval: ties give it no one place. */
interface Place {
  readonly from: number;
  readonly to: number;
}

function placeAmong(futures: Float64Array, outcome: number): Place {
  let lower = 0;
  let notHigher = 0;
  for (let j = MIDDLE + 1; j < futures.length; j++) {
    const value = futures[j] as number;
    if (value < outcome - SAME) lower += 1;
    if (value <= outcome + SAME) notHigher += 1;
  }
  return { from: lower / 100, to: (notHigher + 1) / 100 };
}

/**
 * The shares of an outcome's place that lie below, inside and above a band which leaves out `tail`
 * on each side. The middle future may have moved an edge of the band outwards, past the outcome:
 * then nothing of it is outside on that side.
 */
function sharesAround(
  { from, to }: Place,
  tail: number,
  outcome: number,
  low: number,
  high: number,
): { below: number; inside: number; above: number } {
  const length = to - from;
  const under = Math.max(0, Math.min(to, tail) - from) / length;
  const over = Math.max(0, to - Math.max(from, 1 - tail)) / length;
  // An outcome that the edge has passed; at the edge itself only if the edge is no longer the
  // percentile, which is then on the other side of the outcome.
  const pastLow = outcome > low + SAME || (to <= tail && outcome >= low - SAME);
  const pastHigh = outcome < high - SAME || (from >= 1 - tail && outcome <= high + SAME);
  const below = pastLow ? 0 : under;
  const above = pastHigh ? 0 : over;
  return { below, inside: 1 - below - above, above };
}

function rounded(value: number, parts: number): number {
  return Math.round(parts * value) / parts;
}
