import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatValue } from './value';

describe('formatValue', () => {
  it.each([
    [0.1 + 0.2, '', '0.3'],
    [1.1 * 3, '', '3.3'],
    [-0, '', '0'],
    [1200, 'hours', '1,200 hours'],
    [45, '%', '45%'],
    [2.5, 'models', '2.5 models'],
    [1, 'interviews', '1 interview'],
    [-1, 'points', '-1 points'],
    [-4, '°C', '-4 °C'],
  ])('shows %d %s without noise', (value, unit, text) => {
    expect(formatValue(value, unit)).toBe(text);
  });

  /** Up to twelve of them at any size, as they come out of a sum: with the noise of binary fractions. */
  const numbers = fc
    .tuple(
      fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
      fc.integer({ min: -8, max: 2 }),
      fc.constantFrom(1, 1 + 2 ** -50, 1 - 2 ** -50),
    )
    .map(([digits, exponent, noise]) => digits * 10 ** exponent * noise + 0);

  it('has the digits of the platform', () => {
    const platform = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 12 });
    fc.assert(
      fc.property(numbers, (number) => {
        expect(formatValue(number)).toBe(platform.format(number));
      }),
    );
  });
});
