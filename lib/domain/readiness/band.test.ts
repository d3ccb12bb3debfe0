import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPercentileReader, flatBand } from './band';

it('reads the 10th, 25th, 50th, 75th and 90th of the 99, however they are shuffled', () => {
  const ranks = Array.from({ length: 99 }, (_, index) => index + 1);
  const shuffled = fc.shuffledSubarray(ranks, { minLength: 99 });
  // One reader for all: the order it keeps from earlier draws must not affect the next result.
  const read = createPercentileReader();
  fc.assert(
    fc.property(shuffled, (draws) => {
      expect(read(Float64Array.from(draws))).toEqual({
        p10: 10,
        p25: 25,
        p50: 50,
        p75: 75,
        p90: 90,
      });
    }),
  );
});

it('leaves the draws as they are', () => {
  const draws = Float64Array.from({ length: 99 }, (_, index) => 99 - index);
  createPercentileReader()(draws);
  expect(draws[0]).toBe(99);
});

it('has no width where there is one value', () => {
  expect(flatBand(12)).toEqual({ p10: 12, p25: 12, p50: 12, p75: 12, p90: 12 });
});
