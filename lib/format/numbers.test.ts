import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  formatGain,
  formatLevel,
  formatPercent,
  formatPoints,
  groupDigits,
  levelAndNeed,
  levelRange,
  plural,
  pointsInWords,
  toSignificant,
} from './numbers';

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
  expect(levelAndNeed(61.2, 57.6)).toBe('61% (58% needed)');
  expect(levelRange(35.6, 40.2)).toBe('36–40%');
  expect(levelRange(35.6, 36.2)).toBe('36%');
});

it('shows what a goal brings to readiness with its sign', () => {
  expect(formatGain(4.2)).toBe('+4%');
  expect(formatGain(0.3)).toBe('under +1%');
});

it('shows shares as whole per cent', () => {
  expect(formatPercent(0.8314)).toBe('83%');
  expect(formatPercent(0)).toBe('0%');
});

it('groups the digits of a rough count as the platform does', () => {
  const platform = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 3 });
  fc.assert(
    fc.property(fc.nat({ max: 1e9 }), (count) => {
      expect(groupDigits(toSignificant(count, 3))).toBe(platform.format(count));
    }),
  );
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
