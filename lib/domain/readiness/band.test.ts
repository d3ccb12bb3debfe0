import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPercentileReader, flatBand } from './band';

const RANKS = Array.from({ length: 99 }, (_, index) => index + 1);
/** The middle future first, then the 99 others. */
const futuresOf = (middle: number, others: readonly number[]) =>
  Float64Array.from([middle, ...others]);

it('reads the 10th, 25th, 75th and 90th of the 99, however they are shuffled', () => {
  const shuffled = fc.shuffledSubarray(RANKS, { minLength: 99 });
  // One reader for all: the order it keeps from earlier dates must not affect the next result.
  const read = createPercentileReader();
  fc.assert(
    fc.property(shuffled, (others) => {
      expect(read(futuresOf(50.5, others))).toEqual({
        p10: 10,
        p25: 25,
        p50: 50.5,
        p75: 75,
        p90: 90,
      });
    }),
  );
});

it('has the middle future as p50, with the percentiles on their own side of it', () => {
  const read = createPercentileReader();
  expect(read(futuresOf(20, RANKS))).toEqual({ p10: 10, p25: 20, p50: 20, p75: 75, p90: 90 });
  expect(read(futuresOf(95, RANKS))).toEqual({ p10: 10, p25: 25, p50: 95, p75: 95, p90: 95 });
});

it('leaves the futures as they are', () => {
  const futures = futuresOf(3, RANKS.toReversed());
  createPercentileReader()(futures);
  expect([...futures]).toEqual([3, ...RANKS.toReversed()]);
});

it('refuses futures without a middle one', () => {
  expect(() => createPercentileReader()(Float64Array.from(RANKS))).toThrow(RangeError);
});

it('has no width where there is one value', () => {
  expect(flatBand(12)).toEqual({ p10: 12, p25: 12, p50: 12, p75: 12, p90: 12 });
});
