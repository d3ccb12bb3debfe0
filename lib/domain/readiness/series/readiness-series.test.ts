import { describe, expect, it } from 'vitest';
import firstDay from '../examples/first-day.json';
import tenYears from '../examples/ten-years.json';
import twoYears from '../examples/two-years.json';
import { computeReadiness, type ReadinessGoal, type ReadinessPlan } from '../index';
import { goalOf, planOf, strategyOf } from '../testing/plans';
import {
  axisDay,
  type ReadinessSeries,
  readinessSeries,
  type SeriesColumn,
} from './readiness-series';
import { SIMPLIFICATION_TOLERANCE, simplifyLines } from './simplify-lines';
import { valueOn } from './value-on';

const cases = [firstDay, twoYears, tenYears].map(({ input, asOf }) => {
  const plan: ReadinessPlan = { ...input.plan, strategies: input.strategies };
  return { name: input.plan.title, asOf, plan, readiness: computeReadiness(plan, asOf) };
});

/** The columns that end where nothing more is planned. */
const BAND: readonly SeriesColumn[] = ['p10', 'p25', 'p75', 'p90'];

describe.each(cases)('readinessSeries of “$name”', ({ asOf, plan, readiness }) => {
  const series = readinessSeries(readiness);

  it('is within a hundredth of a point of every line in every row', () => {
    for (const row of readiness.series) {
      const expected: Partial<Record<SeriesColumn, number | null>> = {
        required: row.required,
        ...row.requiredRange,
        planned: row.planned,
        logged: row.logged,
        ...(row.projected ?? { p10: null, p25: null, p50: null, p75: null, p90: null }),
      };
      const day = axisDay(row.date);
      for (const [column, value] of Object.entries(expected) as [SeriesColumn, number | null][]) {
        const drawn = valueOn(series, column, day);
        const past = BAND.includes(column) && day > (series.plannedUntil ?? 0);
        if (value === null || past) expect(drawn).toBeNull();
        else expect(Math.abs((drawn ?? Number.NaN) - value)).toBeLessThan(SIMPLIFICATION_TOLERANCE);
      }
    }
  });

  it('draws no band before today and no log after it', () => {
    const today = axisDay(asOf);
    expect(valueOn(series, 'p50', today - 1)).toBeNull();
    expect(valueOn(series, 'logged', today + 1)).toBeNull();
    expect(valueOn(series, 'p50', today)).toBe(valueOn(series, 'logged', today));
  });

  it('ends the band on the first date by which all goals are due, and goes on with its middle', () => {
    const until = series.plannedUntil ?? Number.NaN;
    const due = axisDay(readiness.plannedUntil ?? '');
    expect(series.days).toContain(until);
    expect(until - due).toBeGreaterThanOrEqual(0);
    expect(until - due).toBeLessThan(31);
    expect(valueOn(series, 'p90', until)).not.toBeNull();
    expect(valueOn(series, 'p90', until + 1)).toBeNull();
    expect(valueOn(series, 'p50', axisDay('2046-12-31'))).not.toBeNull();
  });

  it('keeps today and the horizons as dates of their own', () => {
    const dates = [asOf, '2031-12-31', '2036-12-31', '2046-12-31'];
    expect(series.days).toEqual(expect.arrayContaining(dates.map(axisDay)));
  });

  it('is small enough to send along with a page', () => {
    expect(JSON.stringify(series).length).toBeLessThan(8_000);
  });

  it('reads a strategy by its key, and nothing under a key that is not there', () => {
    const row = readiness.series.at(-1);
    for (const strategy of plan.strategies) {
      const required = readinessSeries(readiness, strategy).required.at(-1);
      expect(required).toBeCloseTo(row?.strategies[strategy.key]?.required ?? Number.NaN, 2);
    }
    expect(readinessSeries(readiness, { key: 'no-such-strategy', goals: [] }).days).toEqual([]);
  });
});

describe('how far a plan goes', () => {
  const asOf = '2028-03-31';
  const due = goalOf({ dueOn: '2029-05-20' });
  const drawn = (...goals: readonly ReadinessGoal[]) => {
    const strategies = [
      strategyOf({ key: 'one', goals }),
      strategyOf({ key: 'two', goals: [goalOf({ id: 'late', dueOn: '2033-02-28' })] }),
    ];
    const plan = planOf([], { strategies });
    const readiness = computeReadiness(plan, asOf);
    return {
      whole: readinessSeries(readiness),
      one: readinessSeries(readiness, strategies[0]),
    };
  };
  const bandOf = (series: ReadinessSeries) => BAND.flatMap((column) => series[column]);

  it('is each strategy’s own affair', () => {
    const { whole, one } = drawn(due);
    expect(whole.plannedUntil).toBe(axisDay('2033-02-28'));
    expect(one.plannedUntil).toBe(axisDay('2029-05-31'));
  });

  it('has no band where nothing is planned, or all of it was dropped', () => {
    for (const goals of [[], [{ ...due, droppedOn: '2028-01-01' }]]) {
      const { one } = drawn(...goals);
      expect(one.plannedUntil).toBeNull();
      expect(bandOf(one)).toEqual([]);
      expect(one.p50.length).toBeGreaterThan(1);
    }
  });

  it('has no band once all is due', () => {
    const { one } = drawn({ ...due, dueOn: '2028-02-10' });
    expect(one.plannedUntil).toBe(axisDay('2028-02-29'));
    expect(bandOf(one)).toEqual([]);
  });

  it('is the end of the axis where goals are due later', () => {
    const { one } = drawn({ ...due, dueOn: '2050-01-01' });
    expect(one.plannedUntil).toBe(axisDay('2046-12-31'));
  });
});

describe('a plan that reaches beyond the axis', () => {
  const plan: ReadinessPlan = { startedOn: '2024-05-10', halfLifeYears: null, strategies: [] };

  it('leaves dates before 2026 out', () => {
    expect(readinessSeries(computeReadiness(plan, '2027-01-01')).days[0]).toBeGreaterThanOrEqual(0);
  });

  it('has only the log when today is after 2046', () => {
    const series = readinessSeries(computeReadiness(plan, '2047-03-01'));
    expect(series.p50).toEqual([]);
    expect(series.logged).toHaveLength(series.days.length);
  });
});

describe('simplifyLines', () => {
  it('keeps both ends of a straight line and its corner', () => {
    const values = [0, 1, 2, 3, 2, 1, 0];
    expect(simplifyLines([0, 1, 2, 3, 4, 5, 6], [{ from: 0, values }])).toEqual([0, 3, 6]);
  });

  it('keeps a position that any column needs, and those that are pinned', () => {
    const columns = [
      { from: 0, values: [0, 0, 0, 0, 0] },
      { from: 2, values: [5, 9, 5] },
    ];
    expect(simplifyLines([0, 1, 2, 3, 4], columns)).toEqual([0, 2, 3, 4]);
    expect(simplifyLines([0, 1, 2, 3, 4], columns, [1])).toEqual([0, 1, 2, 3, 4]);
  });

  it('accepts a single position', () => {
    expect(simplifyLines([7], [{ from: 0, values: [1] }])).toEqual([0]);
  });
});
