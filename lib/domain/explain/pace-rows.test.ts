import fc from 'fast-check';
import { expect, it } from 'vitest';
import { computeReadiness } from '../readiness/index';
import { anyCase } from '../readiness/testing/arbitraries';
import { goalOf, planOf } from '../readiness/testing/plans';
import { paceRows } from './index';

const entry = (occurredOn: string, value: number) => ({ occurredOn, value });

it('gives the rows that the pace is made of, and why one does not count as it is', () => {
  const goals = [
    goalOf({ entries: [entry('2027-02-01', 9), entry('2027-05-01', 8), entry('2027-08-01', 10)] }),
    goalOf({ startOn: '2028-06-30', dueOn: '2028-12-31', entries: [entry('2028-09-01', 5)] }),
  ];
  const { rows, pace, sums } = paceRows(planOf(goals), '2028-10-05');
  expect(rows.map(({ from, to, note }) => [from, to, note])).toEqual([
    ['2026-12-31', '2027-03-31', null],
    ['2027-03-31', '2027-06-30', 'went-back'],
    ['2027-06-30', '2027-09-30', null],
    ['2027-09-30', '2027-12-31', 'nothing-open'],
    ['2027-12-31', '2028-03-31', 'nothing-open'],
    ['2028-03-31', '2028-06-30', 'nothing-open'],
    ['2028-06-30', '2028-09-30', null],
  ]);
  expect(rows.map(({ index }) => index === null)).toEqual([
    ...[false, false, false, true],
    ...[true, true, false],
  ]);
  // Reached in its third quarter, when is not known: half of it.
  expect(rows[2]?.open).toBeCloseTo((25 * 92) / 2 / 365, 12);
  expect(rows[0]?.weight).toBeCloseTo(2 ** (-549 / 1461), 12);
  expect(rows.at(-1)?.weight).toBe(1);
  expect(pace.spi).toBeCloseTo(sums.achieved / sums.open, 12);
});

it('is empty before the first quarter is over', () => {
  expect(paceRows(planOf([goalOf()]), '2027-01-15')).toMatchObject({
    rows: [],
    sums: { open: 0, achieved: 0, openQuarters: 0, planned: 0, plannedQuarters: 0 },
    perQuarter: null,
    stretches: [],
    pace: { quarters: 0, spi: null, mean: 0.9 },
  });
});

it('makes the pace that the projection uses, whatever the plan', () => {
  fc.assert(
    fc.property(anyCase, ({ plan, asOf }) => {
      const { rows, sums, perQuarter, stretches, pace } = paceRows(plan, asOf);
      const { effectiveQuarters, ...shown } = pace;
      expect(shown).toEqual(computeReadiness(plan, asOf).pace);
      const squares = stretches.reduce((sum, { deviation }) => sum + deviation, 0);
      expect(pace.spread).toBeCloseTo(Math.sqrt((1 + squares) / (stretches.length + 3)), 9);
      if (pace.spi === null) return;
      expect(rows.filter(({ index }) => index !== null)).toHaveLength(pace.quarters);
      expect(effectiveQuarters).toBeCloseTo(sums.openQuarters, 9);
      expect(pace.spi).toBeCloseTo(Math.min(3, sums.achieved / sums.open), 9);
      expect(perQuarter).toBeCloseTo(sums.planned / sums.plannedQuarters, 9);
      const prior = 3 * (perQuarter ?? Number.NaN);
      const mean = (sums.achieved + 0.9 * prior) / (sums.open + prior);
      expect(pace.mean).toBeCloseTo(Math.min(3, mean), 9);
    }),
    { numRuns: 60 },
  );
}, 60_000);
