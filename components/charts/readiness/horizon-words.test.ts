import { expect, it } from 'vitest';
import type { HorizonGap } from './horizon-gap';
import { gapWords, missingWords } from './horizon-words';

const gap: HorizonGap = {
  year: 2031,
  status: 'at-risk',
  required: 48,
  projected: 39,
  paceKnown: true,
  likely: [36, 49],
  missing: 9,
  toPlan: 6,
  behind: 3,
};

it('says what a horizon asks for, what is projected and what is missing', () => {
  expect(gapWords(gap)).toBe(
    '48% needed, about 39% projected: 6 not planned yet, 3 behind your plan (likely 36–49%)',
  );
  expect(missingWords({ ...gap, projected: 51, toPlan: 0, behind: 0 })).toBe(
    '3 ahead (likely 36–49%)',
  );
});

it('calls nobody behind before a quarter is logged', () => {
  expect(missingWords({ ...gap, paceKnown: false })).toBe(
    '6 not planned yet, 3 to allow for delays (likely 36–49%)',
  );
});
