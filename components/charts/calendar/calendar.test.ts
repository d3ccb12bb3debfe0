import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarYear } from '@/lib/domain/activity';
import { addDays } from '@/lib/domain/calendar';
import { goalOf, planOf } from '@/lib/domain/readiness/testing/plans';
import { calendarSentence, monthSummary } from './calendar-words';
import { calendarMonths, levelOf } from './months';

const someYear = fc
  .tuple(fc.integer({ min: 2026, max: 2046 }), fc.array(fc.nat({ max: 800 }), { maxLength: 60 }))
  .map(([year, offsets]) => {
    const entries = offsets.map((days) => ({ occurredOn: addDays('2026-12-31', days), value: 1 }));
    return calendarYear(planOf([goalOf({ entries })]), '2046-12-31', year);
  });

describe('a calendar year', () => {
  it('has every day once, under its own weekday, and all of its entries', () => {
    fc.assert(
      fc.property(someYear, (year) => {
        const months = calendarMonths(year);
        const squares = months.flatMap((month) => month.squares);
        expect(new Set(squares.map(({ date }) => date)).size).toBe(squares.length);
        expect(squares.length).toBe(year.year % 4 === 0 ? 366 : 365);
        for (const { date, row, column } of squares) {
          expect(new Date(`${date}T00:00:00Z`).getUTCDay()).toBe((row + 1) % 7);
          expect(column).toBeLessThan(6);
        }
        expect(months.reduce((sum, { entries }) => sum + entries, 0)).toBe(year.entries);
      }),
      { numRuns: 40 },
    );
  });

  it('has steps that only go up', () => {
    const levels = Array.from({ length: 30 }, (_, count) => levelOf(count));
    expect(levels.slice(0, 8)).toEqual([0, 1, 2, 3, 3, 3, 4, 4]);
    expect(levels.toSorted((a, b) => a - b)).toEqual(levels);
  });
});

describe('the words of a calendar year', () => {
  const entries = ['2027-03-02', '2027-03-09', '2027-03-09', '2027-05-01'].map((occurredOn) => ({
    occurredOn,
    value: 1,
  }));
  const year = calendarYear(planOf([goalOf({ entries })]), '2027-06-30', 2027);

  it('say how much was logged in which month', () => {
    expect(calendarSentence(year)).toBe('In 2027 you made 4 entries on 3 days, the most in March.');
    const summaries = calendarMonths(year).map(monthSummary);
    expect(summaries[2]).toBe('3 entries on 2 days: 2 and 9');
    expect(summaries[4]).toBe('1 entry on 1 day: 1');
    expect(summaries[3]).toBe('no entries');
    expect(summaries[8]).toBe('outside your plan');
  });

  it('say so when nothing is logged', () => {
    expect(calendarSentence(calendarYear(planOf(), '2027-06-30', 2027))).toBe(
      'Nothing is logged in 2027.',
    );
  });
});
