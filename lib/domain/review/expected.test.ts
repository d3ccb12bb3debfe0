import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '../calendar';
import { computeReadiness } from '../readiness';
import { axisDay, valueOn } from '../readiness/series';
import { goalOf, strategyOf } from '../readiness/testing/plans';
import { expectedOn, expectedSeries, wasPlanned } from './expected';
import { type SnapshotPlan, takeSnapshot } from './take-snapshot';

const AS_OF = '2027-06-30';
const goals = [
  goalOf({ id: 'first', entries: [{ occurredOn: '2027-05-01', value: 4 }] }),
  goalOf({ id: 'later', startOn: '2028-01-01', dueOn: '2031-03-31', points: 60 }),
];
const plan: SnapshotPlan = {
  startedOn: '2026-12-31',
  halfLifeYears: 10,
  outlook: { slug: 'keeper', version: 1 },
  strategies: [
    {
      ...strategyOf({ startingLevel: 20 }),
      title: 'Learn the river',
      goals: goals.map((goal) => ({ ...goal, title: goal.id, unit: 'talks' })),
    },
  ],
};
const readiness = computeReadiness(plan, AS_OF);
const snapshot = takeSnapshot('quarterly', plan, readiness);
const anyDay = fc.integer({ min: -800, max: 9_000 }).map((days) => addDays(AS_OF, days));

describe('what a review expected of a day', () => {
  it('is its projection’s middle on the days that it kept', () => {
    const { dates, projected } = snapshot.lines;
    const ahead = dates.slice(-projected.p50.length);
    expect(ahead.map((date) => expectedOn(snapshot, date))).toEqual(projected.p50);
    expect(expectedOn(snapshot, AS_OF)).toBe(snapshot.lines.logged.at(-1));
  });

  it('runs straight between them', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const level = expectedOn(snapshot, day);
        if (level === null) return;
        const { dates } = snapshot.lines;
        const next = dates.find((date) => date >= day) ?? '';
        const before = dates.findLast((date) => date <= day) ?? '';
        const [from, to] = [expectedOn(snapshot, before) ?? 0, expectedOn(snapshot, next) ?? 0];
        const share = daysBetween(before, day) / (daysBetween(before, next) || 1);
        expect(level).toBeCloseTo(from + share * (to - from), 9);
      }),
    );
  });

  it('is nothing before the review was taken and after its last date', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(expectedOn(snapshot, day) === null).toBe(day < AS_OF || day > '2046-12-31');
      }),
    );
  });

  it('was planned as far as the plan of then went', () => {
    expect(wasPlanned(snapshot, '2031-03-31')).toBe(true);
    expect(wasPlanned(snapshot, '2031-04-01')).toBe(false);
    expect(wasPlanned({ ...snapshot, plannedUntil: null }, AS_OF)).toBe(false);
  });
});

describe('the line that a review expected', () => {
  it('begins where it was taken and ends where its plan did, or on a later day that asks', () => {
    const ends = (today: string, given = snapshot) => {
      const { days, p50 } = expectedSeries(given, today);
      expect(days).toHaveLength(p50.length);
      return [days[0], days.at(-1)];
    };
    const from = axisDay(AS_OF);
    expect(ends('2027-09-01')).toEqual([from, axisDay('2031-03-31')]);
    expect(ends('2035-02-01')).toEqual([from, axisDay('2035-03-31')]);
    expect(ends('2050-01-01')).toEqual([from, axisDay('2046-12-31')]);
    const unplanned = { ...snapshot, plannedUntil: null };
    expect(ends('2027-09-01', unplanned)).toEqual([from, axisDay('2027-09-30')]);
    expect(ends(AS_OF, unplanned)).toEqual([from, from]);
  });

  it('has the levels that were expected', () => {
    const series = expectedSeries(snapshot, '2027-09-01');
    for (const date of ['2027-06-30', '2028-08-11', '2031-03-31']) {
      const drawn = valueOn(series, 'p50', axisDay(date));
      expect(drawn).toBeCloseTo(expectedOn(snapshot, date) ?? -1, 9);
    }
    expect(valueOn(series, 'p50', axisDay('2027-06-29'))).toBeNull();
  });
});
