import { ALL_FUTURES, FUTURES, MIDDLE } from './futures';
import type { Band } from './types';

/** A band without width: all percentiles at one value. */
export function flatBand(value: number): Band {
  return { p10: value, p25: value, p50: value, p75: value, p90: value };
}

/**
 * Makes a reader of the band of all futures, for one fan chart: p50 is the middle future; the others
 * are order statistics of the 99 around it, on their own side of it. The order of the futures is kept
 * from one date to the next, where they are nearly sorted already: an insertion sort then needs about
 * one pass. The futures that it is given are not changed.
 */
export function createPercentileReader(): (futures: Float64Array) => Band {
  const order = Uint8Array.from({ length: FUTURES }, (_, index) => index + 1);
  const sorted = new Float64Array(FUTURES);
  return (futures) => {
    if (futures.length !== ALL_FUTURES)
      throw new RangeError('Give the middle future and 99 others');
    for (let i = 0; i < FUTURES; i++) {
      const future = order[i] as number;
      const value = futures[future] as number;
      let slot = i;
      while (slot > 0 && (sorted[slot - 1] as number) > value) {
        sorted[slot] = sorted[slot - 1] as number;
        order[slot] = order[slot - 1] as number;
        slot--;
      }
      sorted[slot] = value;
      order[slot] = future;
    }
    const middle = futures[MIDDLE] as number;
    const percentile = (rank: number) => sorted[rank - 1] as number;
    return {
      p10: Math.min(percentile(10), middle),
      p25: Math.min(percentile(25), middle),
      p50: middle,
      p75: Math.max(percentile(75), middle),
      p90: Math.max(percentile(90), middle),
    };
  };
}
