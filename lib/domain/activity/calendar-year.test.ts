import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCase } from '../readiness/testing/arbitraries';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import type { WeekStart } from '../settings';
import { activeDays, calendarYear, firstOfWeek, loggedYears } from './index';

const entry = (occurredOn: string) => ({ occurredOn, value: 1 });
const plan = planOf([], {
  strategies: [
    strategyOf({
      key: 'a',
      goals: [
        goalOf({ id: 'one', entries: [entry('2027-03-01'), entry('2027-03-01')] }),
        goalOf({ id: 'two', entries: [entry('2027-03-01'), entry('2028-02-29')] }),
      ],
    }),
    strategyOf({ key: 'b', goals: [goalOf({ id: 'three', entries: [entry('2027-01-01')] })] }),
  ],
});

describe('the calendar of a year', () => {
  it('counts a day’s entries and names its goals, up to asOf', () => {
    expect(activeDays(plan, '2028-01-31')).toEqual([
      { date: '2027-01-01', count: 1, goalIds: ['three'] },
      { date: '2027-03-01', count: 3, goalIds: ['one', 'two'] },
    ]);
  });

  it('has weeks from Monday to Sunday with the year’s days and no others', () => {
    const { weeks, entries, activeDays: active, most } = calendarYear(plan, '2028-03-31', 2027);
    expect({ entries, active, most }).toEqual({ entries: 4, active: 2, most: 3 });
    expect(weeks[0]?.first).toBe('2026-12-28');
    expect(weeks[0]?.days.map((day) => day?.date ?? null)).toEqual([
      ...[null, null, null, null],
      ...['2027-01-01', '2027-01-02', '2027-01-03'],
    ]);
    expect(weeks).toHaveLength(53);
    expect(weeks.flatMap(({ days }) => days).filter(Boolean)).toHaveLength(365);
  });

  it('has weeks that begin on a Sunday or a Saturday where that is asked for', () => {
    const firsts = (weekStart: WeekStart) =>
      calendarYear(plan, '2028-03-31', 2027, weekStart).weeks.map(({ first }) => first);
    expect(firsts('sunday')[0]).toBe('2026-12-27');
    expect(firsts('saturday')[0]).toBe('2026-12-26');
    for (const [weekStart, day] of [
      ['monday', 1],
      ['sunday', 0],
      ['saturday', 6],
    ] as const) {
      for (const first of firsts(weekStart)) {
        expect(new Date(`${first}T00:00:00Z`).getUTCDay()).toBe(day);
      }
      expect(firstOfWeek('1960-03-02', weekStart) <= '1960-03-02').toBe(true);
    }
  });

  it('marks days on which nothing could have been logged', () => {
    const days = calendarYear(plan, '2027-03-01', 2027).weeks.flatMap((week) => week.days);
    const outside = (date: string) => days.find((day) => day?.date === date)?.outside;
    expect(outside('2027-03-01')).toBe(false);
    expect(outside('2027-03-02')).toBe(true);
    const before = calendarYear(plan, '2027-03-01', 2026).weeks.flatMap((week) => week.days);
    expect(before.filter((day) => day && !day.outside)).toMatchObject([{ date: '2026-12-31' }]);
  });

  it('begins leap years and years on a Monday where they begin', () => {
    expect(calendarYear(plan, '2046-12-31', 2028).weeks).toHaveLength(53);
    expect(calendarYear(plan, '2046-12-31', 2029).weeks[0]?.first).toBe('2029-01-01');
    // A leap year that begins on a Sunday touches 54 weeks.
    expect(calendarYear(plan, '2046-12-31', 2040).weeks).toHaveLength(54);
    expect(firstOfWeek('1969-12-31', 'monday')).toBe('1969-12-29');
  });

  it('has every year of the log, and at least the first', () => {
    expect(loggedYears(plan, '2029-01-01')).toEqual([2026, 2027, 2028, 2029]);
    expect(loggedYears(plan, '2020-01-01')).toEqual([2026]);
  });

  it('holds each entry of the log once, whatever the plan', () => {
    fc.assert(
      fc.property(anyCase, ({ plan: any, asOf }) => {
        const logged = any.strategies
          .flatMap(({ goals }) => goals)
          .flatMap(({ entries }) => entries)
          .filter(({ occurredOn }) => occurredOn <= asOf);
        const years = loggedYears(any, asOf).map((year) => calendarYear(any, asOf, year));
        expect(years.reduce((sum, { entries }) => sum + entries, 0)).toBe(logged.length);
      }),
      { numRuns: 30 },
    );
  });
});
