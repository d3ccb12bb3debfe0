import { describe, expect, it } from 'vitest';
import tenYears from '../examples/ten-years.json';
import twoYears from '../examples/two-years.json';
import { computeReadiness, type ReadinessPlan } from '../index';
import { axisDay, readinessSeries, type SeriesColumn } from './readiness-series';
import { SIMPLIFICATION_TOLERANCE, simplifyLines } from './simplify-lines';
import { valueOn } from './value-on';

const cases = [twoYears, tenYears].map(({ input, asOf }) => {
  const plan: ReadinessPlan = { ...input.plan, strategies: input.strategies };
  return { name: input.plan.title, asOf, readiness: computeReadiness(plan, asOf) };
});

describe.each(cases)('readinessSeries of “$name”', ({ asOf, readiness }) => {
  const series = readinessSeries(readiness);

  it('is within a hundredth of a point of every line in every row', () => {
    for (const row of readiness.series) {
      const expected: Partial<Record<SeriesColumn, number | null>> = {
        required: row.required,
        planned: row.planned,
        logged: row.logged,
        ...row.projected,
      };
      for (const [column, value] of Object.entries(expected)) {
        const drawn = valueOn(series, column as SeriesColumn, axisDay(row.date));
        if (value === null) expect(drawn).toBeNull();
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

  it('keeps today and the horizons as dates of their own', () => {
    const dates = [asOf, '2031-12-31', '2036-12-31', '2046-12-31'];
    expect(series.days).toEqual(expect.arrayContaining(dates.map(axisDay)));
  });

  it('is small enough to send along with a page', () => {
    expect(JSON.stringify(series).length).toBeLessThan(8_000);
  });

  it('reads a strategy by its key, and nothing under a key that is not there', () => {
    const row = readiness.series.at(-1);
    const key = Object.keys(row?.strategies ?? {})[0] ?? '';
    const required = readinessSeries(readiness, key).required.at(-1);
    expect(required).toBeCloseTo(row?.strategies[key]?.required ?? Number.NaN, 2);
    expect(readinessSeries(readiness, 'no-such-strategy').days).toEqual([]);
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
