import fc from 'fast-check';
import { expect, it } from 'vitest';
import { roundPoints } from './thin';

it('rounds to a hundredth without tipping the whole point that a page shows', () => {
  expect(roundPoints(47.496)).toBeCloseTo(47.49, 10);
  expect(roundPoints(47.5)).toBe(47.5);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
      expect(Math.round(roundPoints(value))).toBe(Math.round(value));
      expect(Math.abs(roundPoints(value) - value)).toBeLessThan(0.011);
    }),
  );
});
