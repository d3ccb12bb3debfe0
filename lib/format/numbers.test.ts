import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatGain,
  formatLevel,
  formatPercent,
  formatPoints,
  groupDigits,
  levelRange,
  plural,
  pointsInWords,
  toSignificant,
} from './numbers';
import { formatValue } from './value';

it('shows whole points', () => {
  expect(formatPoints(37.5)).toBe('38');
  expect(formatPoints(0.2)).toBe('0');
  expect(formatPoints(-0.2)).toBe('0');
  expect(pointsInWords(1.4)).toBe('1 point');
  expect(pointsInWords(0)).toBe('0 points');
});

it('shows levels out of 100 as whole per cent', () => {
  expect(formatLevel(54.4)).toBe('54%');
  expect(formatLevel(-0.2)).toBe('0%');
  expect(levelRange(35.6, 40.2)).toBe('36–40%');
  expect(levelRange(35.6, 36.2)).toBe('36%');
});

it('shows what a goal brings to readiness with its sign', () => {
  expect(formatGain(4.2)).toBe('+4%');
  expect(formatGain(0.3)).toBe('under +1%');
});

it('uses the singular for 1 only', () => {
  expect([0, 1, 2].map((count) => plural(count, 'goal'))).toEqual(['goals', 'goal', 'goals']);
  expect(plural(2, 'is', 'are')).toBe('are');
});

it('shows shares as whole per cent', () => {
  expect(formatPercent(0.8314)).toBe('83%');
  expect(formatPercent(0)).toBe('0%');
});

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
});

describe('digits', () => {
  /** Up to twelve of them at any size, as they come out of a sum: with the noise of binary fractions. */
  const numbers = fc
    .tuple(
      fc.integer({ min: -999_999_999_999, max: 999_999_999_999 }),
      fc.integer({ min: -8, max: 2 }),
      fc.constantFrom(1, 1 + 2 ** -50, 1 - 2 ** -50),
    )
    .map(([digits, exponent, noise]) => digits * 10 ** exponent * noise + 0);

  it('are those of the platform', () => {
    const platform = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 12 });
    fc.assert(
      fc.property(numbers, (number) => {
        expect(formatValue(number)).toBe(platform.format(number));
      }),
    );
  });

  it('are three where a count is rough', () => {
    const platform = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
    fc.assert(
      fc.property(fc.nat({ max: 1e9 }), (count) => {
        expect(groupDigits(toSignificant(count, 3))).toBe(platform.format(count));
      }),
    );
  });
});

it('gives a word the form of its count', () => {
  expect([0, 1, 2, 1.5].map((count) => plural(count, 'year'))).toEqual([
    'years',
    'year',
    'years',
    'years',
  ]);
  expect(plural(1, 'entry', 'entries')).toBe('entry');
  expect(plural(3, 'entry', 'entries')).toBe('entries');
});
