import { expect, it } from 'vitest';
import type { HorizonStatus, Outcome, StrategyStanding } from '@/lib/domain/readiness';
import { strategySentence } from './strategy-sentence';

const band = { p10: 1, p25: 2, p50: 3, p75: 4, p90: 5 };
const outcome = (year: 2031 | 2036 | 2046, status: HorizonStatus): Outcome => ({
  year,
  required: 50,
  requiredRange: { low: 45, high: 55 },
  planned: 40,
  projected: band,
  status,
  toPlan: 10,
  behind: 37,
});
const standing = (horizons: Outcome[]): StrategyStanding => ({
  key: 'systems',
  level: 39.6,
  required: 17.2,
  horizons,
});

it('says where a strategy stands today and at each horizon', () => {
  const horizons = [
    outcome(2031, 'on-track'),
    outcome(2036, 'off-track'),
    outcome(2046, 'more-to-plan'),
  ];
  expect(strategySentence(standing(horizons))).toBe(
    'You are at about 40%; about 17% is needed today. On track for 2031, behind for 2036, more to plan for 2046.',
  );
});

it('puts the status first even when it is not a good one', () => {
  expect(strategySentence(standing([outcome(2046, 'at-risk')]))).toMatch(/ At risk for 2046\.$/);
});

it('leaves out horizons when none is ahead', () => {
  expect(strategySentence(standing([]))).toBe('You are at about 40%; about 17% is needed today.');
});
