import { normalQuantile } from '../normal-quantile';

/** A seeded pseudo-random number generator: numbers above 0 and below 1, the same on any machine. */
export type Random = () => number;

/**
 * Mulberry32: a pseudo-random number generator with 32 bits of state, whose flaws a simulation of
 * this size cannot detect.
 *
 * Source: Tommy Ettinger, mulberry32.c, 2017 (public domain).
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    // Half a step up, so that it is never 0, whose quantile is not finite.
    return (((bits ^ (bits >>> 14)) >>> 0) + 0.5) / 2 ** 32;
  };
}

/** FNV-1a hash of several whole numbers, 32 bits of each, as one seed. */
export function seedOf(...numbers: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const number of numbers) {
    for (let shift = 0; shift < 32; shift += 8) {
      hash = Math.imul(hash ^ ((number >>> shift) & 0xff), 0x01000193);
    }
  }
  return hash >>> 0;
}

/** A standard normal variate. */
export function normal(random: Random): number {
  return normalQuantile(random());
}

/**
 * A lognormal variate: never negative, and now and then far above the mean, as a quarter's work is.
 *
 * @param z a standard normal variate: its normal score
 * @param mean of the variate itself, not of its logarithm; above 0
 * @param deviation its standard deviation; above 0
 */
export function lognormal(z: number, mean: number, deviation: number): number {
  const variance = Math.log(1 + (deviation / mean) ** 2);
  return mean * Math.exp(z * Math.sqrt(variance) - variance / 2);
}
