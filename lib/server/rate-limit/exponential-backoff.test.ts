import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoffMilliseconds, backoffSeconds } from './exponential-backoff';

const count = fc.integer({ min: 0, max: 1_000_000 });

describe('the delay of an account that is being guessed at (trust 2)', () => {
  it('does not delay people who mistype a few times', () => {
    for (let failures = 0; failures < 10; failures += 1)
      expect(backoffMilliseconds(failures)).toBe(0);
  });

  it('grows, never shrinks, and never locks the owner out: four seconds at most', () => {
    expect([10, 20, 30, 40, 50].map(backoffMilliseconds)).toEqual([250, 500, 1_000, 2_000, 4_000]);
    fc.assert(
      fc.property(count, (failures) => {
        expect(backoffMilliseconds(failures + 1)).toBeGreaterThanOrEqual(
          backoffMilliseconds(failures),
        );
        expect(backoffMilliseconds(failures)).toBeLessThanOrEqual(4_000);
      }),
    );
  });
});

describe('the wait of a limit that is reached again (trust 2)', () => {
  it('doubles from a minute to an hour', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(backoffSeconds)).toEqual([
      60, 120, 240, 480, 960, 1_920, 3_600,
    ]);
    fc.assert(fc.property(count, (times) => backoffSeconds(times) <= 3_600));
  });
});
