import { describe, expect, it } from 'vitest';
import type { GoalComparison, ReviewComparison, SnapshotGoal } from '@/lib/domain/review';
import {
  comparisonInWords,
  expectedThenInWords,
  goalMovesInWords,
  levelMoveInWords,
} from './comparison';

const comparison: ReviewComparison = {
  from: '2027-06-30',
  to: '2028-06-30',
  readiness: { before: 30, after: 38.4 },
  expected: 40.6,
  sameModel: true,
  sameOutlook: true,
  horizons: [],
  strategies: [],
};

describe('two reviews in a sentence', () => {
  it.each<[Partial<ReviewComparison>, string, string]>([
    [{}, '2028-06-30', 'From 30 June 2027 to today readiness went from 30% to 38%.'],
    [{}, '2030-01-01', 'From 30 June 2027 to 30 June 2028 readiness went from 30% to 38%.'],
    [
      { readiness: { before: 30, after: 30.2 } },
      '2028-06-30',
      'Readiness was 30% on 30 June 2027 and is the same today.',
    ],
    [{ to: '2027-06-30' }, '2028-06-30', 'Both are from 30 June 2027.'],
  ])('%j on %s', (given, today, sentence) => {
    expect(comparisonInWords({ ...comparison, ...given }, today)).toBe(sentence);
  });

  it.each<[Partial<ReviewComparison>, string, string]>([
    [{}, '2028-06-30', 'In June 2027 you expected 41% for today; it is 38%.'],
    [{}, '2030-01-01', 'In June 2027 you expected 41% for 30 June 2028; it was 38%.'],
    [{ expected: 38.1 }, '2028-06-30', 'In June 2027 you expected 38% for today, and so it is.'],
    [{ sameModel: false }, '2028-06-30', 'In June 2027 you expected 41% for today.'],
    [{ expected: null }, '2028-06-30', ''],
    [{ to: '2027-06-30' }, '2028-06-30', ''],
  ])('of %j on %s say what was expected', (given, today, sentence) => {
    expect(expectedThenInWords({ ...comparison, ...given }, today)).toBe(sentence);
  });

  it('says how a level moved in whole per cent', () => {
    expect(levelMoveInWords(20.2, 34.4)).toBe('20 → 34%');
    expect(levelMoveInWords(34, 33.6)).toBe('still 34%');
  });
});

describe('what became of a goal', () => {
  const goal: SnapshotGoal = {
    id: 'g',
    strategy: 's',
    title: 'Ten talks',
    dueOn: '2028-03-31',
    points: 20,
    unit: 'talks',
    baseline: 0,
    target: 10,
    value: 3,
    fraction: 0.3,
    state: 'open',
  };
  const words = (
    moves: GoalComparison['moves'],
    after: Partial<SnapshotGoal> | null,
    before: Partial<SnapshotGoal> | null = {},
  ) =>
    goalMovesInWords({
      id: 'g',
      title: 'Ten talks',
      moves,
      before: before && { ...goal, ...before },
      after: after && { ...goal, ...after },
    });

  it.each([
    [words(['added'], {}, null), 'New, due 31 Mar 2028.'],
    [words(['removed'], null), 'No longer in your plan.'],
    [words(['reached', 'progressed'], { value: 10 }), 'Reached. 3 → 10 of 10 talks.'],
    [words(['progressed'], { value: 5 }, { value: null }), '0 → 5 of 10 talks.'],
    [
      words(['progressed'], { value: 31, baseline: 40, unit: 'minutes' }, { value: 38 }),
      '38 → 31 minutes, down from 40; target 10.',
    ],
    [words(['dropped'], { state: 'dropped' }), 'Dropped.'],
    [words(['reopened'], {}, { state: 'dropped' }), 'Taken up again.'],
    [words(['reopened'], {}, { state: 'reached' }), 'Open again.'],
    [words(['moved-date'], { dueOn: '2028-12-31' }), 'Due 31 Dec 2028, put off from 31 Mar 2028.'],
    [
      words(['moved-date'], { dueOn: '2027-12-31' }),
      'Due 31 Dec 2027, brought forward from 31 Mar 2028.',
    ],
    [
      words(['retargeted', 'resized'], { target: 12, points: 23 }),
      'The aim is 12 talks, and was 10 talks. It is 23 points, and was large.',
    ],
    [
      words(['reached', 'progressed'], { unit: '', target: 1, value: 1 }, { value: null }),
      'Reached.',
    ],
    [words(['moved-strategy'], {}), 'It was in another strategy.'],
    [words([], {}), ''],
  ])('%s', (said, expected) => expect(said).toBe(expected));
});
