import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Column,
  roundPoints,
  SIMPLIFICATION_TOLERANCE,
  simplifyLines,
} from './simplify-lines';

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

/** Rounding errors of binary fractions. */
const ROUNDING = 1e-9;

/** Lines of whole steps now and then, with a little noise: some segments are long, some short. */
const line = fc
  .array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.nat({ max: 9 }), fc.nat({ max: 9 })), {
    minLength: 1,
    maxLength: 12,
  })
  .map((runs) => {
    let level = 50;
    return runs.flatMap(([slope, length, noise]) =>
      Array.from({ length: length + 1 }, (_, index) => {
        level += slope;
        return level + (index % 2 ? noise / 1500 : 0);
      }),
    );
  });

/** Whether the segment between two positions is this close to all positions between them. */
function passes(values: readonly number[], start: number, end: number, by: number): boolean {
  const [from, to] = [values[start], values[end]].map((value) => roundPoints(value ?? Number.NaN));
  const slope = ((to as number) - (from as number)) / (end - start);
  return values
    .slice(start + 1, end)
    .every((value, i) => Math.abs((from as number) + slope * (i + 1) - value) < by);
}

it('keeps no position that a longer segment could skip, and stays close to all that it skips', () => {
  fc.assert(
    fc.property(line, (values) => {
      const columns: Column[] = [{ from: 0, values }];
      const kept = simplifyLines([...values.keys()], columns);
      expect([kept[0], kept.at(-1)]).toEqual([0, values.length - 1]);
      kept.slice(1).forEach((end, index) => {
        const start = kept[index] as number;
        expect(passes(values, start, end, SIMPLIFICATION_TOLERANCE + ROUNDING)).toBe(true);
        if (end === values.length - 1) return;
        expect(passes(values, start, end + 1, SIMPLIFICATION_TOLERANCE - ROUNDING)).toBe(false);
      });
    }),
  );
});
