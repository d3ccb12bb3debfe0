import { DRAWS } from './draws';
import type { Band } from './types';

/** A band without width: all percentiles at one value. */
export function flatBand(value: number): Band {
  return { p10: value, p25: value, p50: value, p75: value, p90: value };
}

/**
 * Makes a reader of the percentiles of 99 draws, for one fan chart. It keeps the order of the draws
 * from one date to the next, where they are nearly sorted already: an insertion sort then needs about
 * one pass. The draws that it is given are not changed.
 */
export function createPercentileReader(): (draws: Float64Array) => Band {
  const order = Uint8Array.from({ length: DRAWS }, (_, j) => j);
  const sorted = new Float64Array(DRAWS);
  return (draws) => {
    for (let i = 0; i < DRAWS; i++) {
      const draw = order[i] as number;
      const value = draws[draw] as number;
      let slot = i;
      while (slot > 0 && (sorted[slot - 1] as number) > value) {
        sorted[slot] = sorted[slot - 1] as number;
        order[slot] = order[slot - 1] as number;
        slot--;
      }
      sorted[slot] = value;
      order[slot] = draw;
    }
    const percentile = (rank: number) => sorted[rank - 1] as number;
    return {
      p10: percentile(10),
      p25: percentile(25),
      p50: percentile(50),
      p75: percentile(75),
      p90: percentile(90),
    };
  };
}
