import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholePoints } from '../numbers';
import {
  formatFactor,
  formatLevelTenths,
  formatShare,
  formatTenths,
  largestRemainder,
  tenthsOf,
} from './tenths';

const points = fc.double({ min: -50, max: 100, noNaN: true });
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

describe('tenths', () => {
  it('round on to the whole point that the chart shows', () => {
    expect(tenthsOf(38.46)).toBe(384);
    expect(tenthsOf(38.44)).toBe(384);
    expect(tenthsOf(38.5)).toBe(385);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (value) => {
        expect(wholePoints(tenthsOf(value) / 10)).toBe(wholePoints(value));
        expect(Math.abs(tenthsOf(value) - value * 10)).toBeLessThan(1);
      }),
    );
  });

  it('of parts add up to the total, and none is a tenth off', () => {
    expect(largestRemainder([3.33, 3.33, 3.34], 100)).toEqual([33, 33, 34]);
    expect(largestRemainder([120.04, 0, -20.04], 1000)).toEqual([1200, 0, -200]);
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 40 }), (parts) => {
        const total = tenthsOf(sum(parts));
        const shown = largestRemainder(parts, total);
        expect(sum(shown)).toBe(total);
        for (const [index, tenths] of shown.entries()) {
          expect(Math.abs(tenths - (parts[index] ?? 0) * 10)).toBeLessThan(1.001);
        }
      }),
    );
  });

  it('leave nothing as nothing', () => {
    expect(largestRemainder([], 0)).toEqual([]);
    expect(largestRemainder([0, 0.25, 0, 0.75], 10)).toEqual([0, 3, 0, 7]);
  });
});

it('writes tenths, shares and factors as short as they can be read', () => {
  expect([386, 0, -32].map(formatTenths)).toEqual(['38.6', '0.0', '−3.2']);
  expect([0.625, 1, 0.0004].map(formatShare)).toEqual(['62.5%', '100%', '0%']);
  expect([0.834, -1.2816, -0.001].map((one) => formatFactor(one))).toEqual([
    '0.83',
    '−1.28',
    '0.00',
  ]);
  expect(formatLevelTenths(386)).toBe('38.6%');
});
