import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computeReadiness } from '../readiness/index';
import { anyCase } from '../readiness/testing/arbitraries';
import { goalOf, planOf } from '../readiness/testing/plans';
import { paceRows } from './index';

const entry = (occurredOn: string, value: number) => ({ occurredOn, value });

it('gives the rows that the pace is made of, and why one does not count as it is', () => {
  const goals = [
    goalOf({ entries: [entry('2027-02-01', 9), entry('2027-05-01', 8)] }),
    goalOf({ startOn: '2028-06-30', dueOn: '2028-12-31', entries: [entry('2028-09-01', 10)] }),
  ];
  const { rows, pace, planned, achieved } = paceRows(planOf(goals), '2028-10-05');
  expect(rows.map(({ from, to, note }) => [from, to, note])).toEqual([
    ['2026-12-31', '2027-03-31', 'capped'],
    ['2027-03-31', '2027-06-30', 'went-back'],
    ['2027-06-30', '2027-09-30', null],
    ['2027-09-30', '2027-12-31', null],
    ['2027-12-31', '2028-03-31', 'nothing-planned'],
    ['2028-03-31', '2028-06-30', 'nothing-planned'],
    ['2028-06-30', '2028-09-30', null],
  ]);
  expect(rows.map(({ index }) => index)).toEqual([3, 0, 0, 0, null, null, 2]);
  expect(pace.spi).toBeCloseTo(achieved / planned, 12);
  expect(achieved).toBe(22.5 + 25);
});

it('is empty before the first quarter is over', () => {
  expect(paceRows(planOf([goalOf()]), '2027-01-15')).toMatchObject({
    rows: [],
    planned: 0,
    achieved: 0,
    pace: { quarters: 0, spi: null },
  });
});

it('makes the pace that the projection uses, whatever the plan', () => {
  fc.assert(
    fc.property(anyCase, ({ plan, asOf }) => {
      const { rows, pace, planned, achieved } = paceRows(plan, asOf);
      expect(pace).toEqual(computeReadiness(plan, asOf).pace);
      expect(rows.filter(({ index }) => index !== null)).toHaveLength(pace.quarters);
      if (pace.spi !== null) expect(pace.spi).toBeCloseTo(Math.min(3, achieved / planned), 9);
    }),
    { numRuns: 60 },
  );
}, 60_000);
