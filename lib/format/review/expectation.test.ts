import { describe, expect, it } from 'vitest';
import type { ReviewSnapshot } from '@/lib/domain/review';
import { expectationInWords, expectedLineNames, takenInWords } from './expectation';

const review: ReviewSnapshot = {
  format: 1,
  model: 4,
  outlook: { slug: 'keeper', version: 1 },
  startedOn: '2026-12-31',
  asOf: '2027-06-30',
  plannedUntil: '2029-12-31',
  pace: { quarters: 2, spi: 1, mean: 1 },
  lines: {
    dates: ['2026-12-31', '2027-06-30', '2028-06-30', '2046-12-31'],
    required: [10, 12, 20, 80],
    planned: [20, 31, 42, 42],
    logged: [20, 30],
    projected: {
      p10: [30, 38, 30],
      p25: [30, 39, 30],
      p50: [30, 40.6, 30],
      p75: [30, 42, 30],
      p90: [30, 44, 30],
    },
  },
  horizons: [],
  strategies: [],
  goals: [],
};
const now = { today: '2028-06-30', level: 38.4, model: 4 };

describe('what came otherwise', () => {
  it.each([
    [{}, 'In June 2027 you expected 41% for today; it is 38%.'],
    [{ level: 40.9 }, 'In June 2027 you expected 41% for today, and that is where you are.'],
    [
      { model: 5 },
      'In June 2027 you expected 41% for today. Readiness was computed differently then, so you cannot compare it with today’s.',
    ],
    [
      { today: '2046-12-31' },
      'In June 2027 you expected 30% for today if nothing more was planned; it is 38%.',
    ],
    [{ today: '2027-06-30' }, 'You finished this review today: the line is what you expect now.'],
    [{ today: '2047-01-01' }, ''],
  ])('%j', (given, sentence) => {
    expect(expectationInWords(review, { ...now, ...given })).toBe(sentence);
  });

  it('names the day where the month is the present one', () => {
    expect(takenInWords('2027-06-03', '2027-06-30')).toBe('On 3 June 2027');
    expect(takenInWords('2027-06-03', '2027-07-01')).toBe('In June 2027');
  });
});

it('names the line that was expected, in two rows where there is little room', () => {
  expect(expectedLineNames('2027-06-30', '2028-06-30')).toEqual({
    name: 'Expected in June 2027',
    stacked: ['Expected', 'Jun 2027'],
  });
  expect(expectedLineNames('2027-06-03', '2027-06-30')).toEqual({
    name: 'Expected on 3 Jun 2027',
    stacked: ['Expected', '3 Jun 2027'],
  });
});
