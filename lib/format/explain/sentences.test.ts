import { expect, it } from 'vitest';
import type { FutureExplanation } from '@/lib/domain/explain';
import { futureInWords, paceNoteInWords } from './sentences';

const middle: FutureExplanation = {
  future: 0,
  score: 0,
  mean: 0.62,
  spread: 0.4,
  effectiveQuarters: 7.2,
  deviation: 0.125,
  ownMean: 0.62,
  factor: 1,
  luck: 1,
  quartersAhead: 15,
  gone: 9.3,
};

it('says which future a number is read from, and how far it has come', () => {
  expect(futureInWords(middle)).toBe(
    'The middle keeps to your expected pace, 62% of the plan. In the 15.0 quarters to this date that makes 9.3 quarters of the plan.',
  );
  expect(futureInWords({ ...middle, future: 11, ownMean: 0.47, luck: 0.96, gone: 6.8 })).toBe(
    'Number 11 of the 99 has this value: its usual pace is 47% of the plan (your expected 62%, give or take 13%), and its quarters come out 4% worse than that. In the 15.0 quarters to this date that makes 6.8 quarters of the plan.',
  );
  expect(futureInWords({ ...middle, factor: 1.5 })).toContain('1.5 times 62% of the plan');
});

it('says why a quarter does not count as it is', () => {
  expect(paceNoteInWords(null)).toBe('');
  expect(paceNoteInWords('nothing-open')).toMatch(/^Left out/);
});
