import { createRandom, type Random, seedOf } from '../readiness/calibration/random';

export type { Random };

/** Chance that comes out the same for the same names: a demo is computed again, never stored. */
export function chanceOf(...names: readonly string[]): Random {
  return createRandom(seedOf(...[...names.join('\n')].map((letter) => letter.codePointAt(0) ?? 0)));
}

/** A whole number from `least` to `most`, both included. */
export function between(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}
