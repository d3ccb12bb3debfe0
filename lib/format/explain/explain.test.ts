import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainReadiness } from '@/lib/domain/explain';
import { goalOf, planOf } from '@/lib/domain/readiness/testing/plans';
import { betweenInWords, drawInWords, goalPartInWords, paceNoteInWords } from './explain';
import { shownParts } from './parts';

describe('shown parts', () => {
  it('add up to the shown total', () => {
    expect(shownParts([3.4, 3.4], 6.8)).toEqual({ parts: [4, 3], total: 7 });
    expect(shownParts([60.2, 60.2, -20.4], 100)).toEqual({ parts: [60, 60, -20], total: 100 });
    expect(shownParts([1.25, 2.25], 3.5, 1)).toEqual({ parts: [1.3, 2.2], total: 3.5 });
    expect(shownParts([], 0)).toEqual({ parts: [], total: 0 });
  });

  it('are never a whole step from what they are', () => {
    const part = fc.double({ min: -50, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
        const total = parts.reduce((sum, one) => sum + one, 0);
        const shown = shownParts(parts, total);
        expect(shown.total).toBe(Math.round(total) + 0);
        expect(shown.parts.reduce((sum, one) => sum + one, 0)).toBe(shown.total);
        for (const [index, one] of shown.parts.entries()) {
          expect(Math.abs(one - (parts[index] ?? 0))).toBeLessThan(1 + 1e-5);
        }
      }),
    );
  });
});

describe('a goal’s part in words', () => {
  const entry = (occurredOn: string, value: number) => ({ occurredOn, value });
  const goals = [
    goalOf({ id: 'books', entries: [entry('2027-02-10', 4)] }),
    goalOf({ id: 'later', startOn: '2030-01-01', dueOn: '2031-01-01' }),
    goalOf({ id: 'gone', droppedOn: '2027-02-02' }),
  ];
  const plan = planOf(goals, { halfLifeYears: 10 });
  const words = (date: string, line: 'planned' | 'logged' | 'projected') => {
    const account = explainReadiness(plan, '2027-02-28', { date, line });
    if (!account || account.line === 'required') throw new Error('The line runs');
    const parts = account.strategies[0]?.goals ?? [];
    return parts.map((part) => goalPartInWords(part, { unit: 'books', target: 10 }));
  };

  it('names the entry, what it is a share of, and what is still to start', () => {
    expect(words('2027-02-28', 'logged')).toEqual([
      '4 towards 10 books, logged on 10 February 2027: 40% of 25 points',
      'nothing yet; its start is 1 January 2030',
      'dropped, with nothing logged',
    ]);
  });

  it('counts planned days', () => {
    expect(words('2027-06-30', 'planned')[0]).toBe('181 of 365 planned days: 50% of 25 points');
  });

  it('says when a draw reaches it, and what fading leaves', () => {
    expect(words('2036-12-31', 'projected')[0]).toBe(
      '4 towards 10 books, logged on 10 February 2027: 40% of 25 points, of which 53% is left after fading since 31 October 2027; at this pace, reached in October 2027: 60% of 25 points, of which 53% is left after fading since 31 October 2027',
    );
  });
});

it('says between which horizons a level lies', () => {
  const before = { date: '2031-12-31', value: 50 };
  const after = { date: '2036-12-31', value: 75 };
  expect(betweenInWords({ before, after, share: 0.5, value: 62.5 })).toBe(
    'between 50 on 31 December 2031 and 75 on 31 December 2036',
  );
  expect(betweenInWords({ before, after: before, share: 0, value: 50 })).toBe(
    '50, as on 31 December 2031',
  );
});

it('says which draw a number is read from', () => {
  const account = {
    draw: 53,
    score: 0.075,
    mean: 0.62,
    spread: 0.4,
    quartersAhead: 15,
    quartersLogged: 8,
    deviation: 0.162,
    factor: 1,
    pace: 0.632,
  };
  expect(drawInWords(account)).toBe(
    'The 53rd of 99 draws has this value. It goes at 63% of the planned pace: your expected 62%, give or take 16%.',
  );
  expect(drawInWords({ ...account, draw: 11, factor: 1.5 })).toContain(
    'The 11th of 99 draws has this value. It goes at 63% of the planned pace: 1.5 times your expected 62%',
  );
});

it('says why a quarter does not count as it is', () => {
  expect(paceNoteInWords(null)).toBe('');
  expect(paceNoteInWords('nothing-planned')).toMatch(/^Left out/);
});
