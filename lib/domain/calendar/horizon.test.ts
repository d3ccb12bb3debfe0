import { expect, it } from 'vitest';
import { DAYS_PER_QUARTER, HORIZON_YEARS, horizonDate, nextHorizon } from './index';

it('reads each horizon on the last day of its year', () => {
  expect(HORIZON_YEARS.map(horizonDate)).toEqual(['2031-12-31', '2036-12-31', '2046-12-31']);
});

it.each([
  ['2026-01-01', 2031],
  ['2031-12-31', 2031],
  ['2032-01-01', 2036],
  ['2046-12-31', 2046],
  ['2047-01-01', null],
])('from %s the next horizon is %s', (date, year) => {
  expect(nextHorizon(date)).toBe(year);
});

it('counts a quarter as a fourth of 365.25 days', () => {
  expect(DAYS_PER_QUARTER).toBe(91.3125);
});
