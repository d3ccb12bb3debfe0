import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toDayNumber } from '../calendar';
import { computeReadiness } from '../readiness/index';
import { anyCase } from '../readiness/testing/arbitraries';
import { goalOf, planOf, strategyOf } from '../readiness/testing/plans';
import { contributions } from './index';

it('has layers that add up to the line, of the whole and of each strategy', () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), ({ plan, asOf, scenario }, at) => {
      const key = plan.strategies[at % (plan.strategies.length + 1)]?.key;
      const { series } = computeReadiness(plan, asOf, scenario);
      const { dates, layers, cap, totals } = contributions(plan, asOf, scenario, key);
      expect(dates).toEqual(series.map(({ date }) => date));
      for (const [index, row] of series.entries()) {
        const lines = key === undefined ? row : row.strategies[key];
        const line = row.date > asOf ? lines?.projected?.p50 : lines?.logged;
        const sum = layers.reduce((total, { values }) => total + (values[index] ?? 0), 0);
        expect(Math.abs((totals[index] ?? 0) - (line ?? Number.NaN))).toBeLessThan(1e-9);
        expect(Math.abs(sum + (cap[index] ?? 0) - (totals[index] ?? 0))).toBeLessThan(1e-9);
        expect(cap[index]).toBeLessThanOrEqual(0);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('never lets a layer of a strategy fall after asOf when nothing fades', () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), ({ plan, asOf, scenario }, at) => {
      const key = plan.strategies[at % plan.strategies.length]?.key;
      const still = { ...scenario, halfLifeYears: null };
      const { dates, layers, totals } = contributions(plan, asOf, still, key);
      const ahead = dates.flatMap((date, index) => (date > asOf ? [index] : []));
      for (const values of [...layers.map((layer) => layer.values), totals]) {
        for (const index of ahead) {
          const rise = (values[index] ?? 0) - (values[index - 1] ?? 0);
          expect(rise).toBeGreaterThan(-1e-9);
        }
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('lets every goal go straight on at one pace: no layer jitters from a draw that another replaces', () => {
  fc.assert(
    fc.property(anyCase, fc.nat(), ({ plan, asOf, scenario }, at) => {
      const key = plan.strategies[at % plan.strategies.length]?.key;
      const still = { ...scenario, halfLifeYears: null };
      const { dates, layers } = contributions(plan, asOf, still, key);
      const days = dates.map(toDayNumber);
      for (const { values } of layers) {
        const slopes = days.flatMap((day, index) => {
          const [before, from] = [days[index - 1], values[index - 1]];
          if (before === undefined || from === undefined || before < toDayNumber(asOf)) return [];
          return [((values[index] ?? 0) - from) / (day - before)];
        });
        // It begins within the first of these months, and is reached within the last.
        const under = slopes.filter((slope) => slope > 1e-9).slice(1, -1);
        for (const slope of under) expect(slope).toBeCloseTo(under[0] ?? 0, 9);
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

it('says until when goals are planned, of the whole and of a strategy', () => {
  const goals = [goalOf(), goalOf({ id: 'gone', dueOn: '2031-12-31', droppedOn: '2027-02-01' })];
  const late = strategyOf({ key: 'late', goals: [goalOf({ dueOn: '2029-12-31' })] });
  const plan = planOf([], {
    strategies: [strategyOf({ goals }), late, strategyOf({ key: 'bare' })],
  });
  expect(contributions(plan, '2027-06-30').plannedUntil).toBe('2029-12-31');
  expect(contributions(plan, '2027-06-30', {}, 'strategy').plannedUntil).toBe('2027-12-31');
  expect(contributions(plan, '2027-06-30', {}, 'bare').plannedUntil).toBeNull();
});

it('has the starting level as a layer of its own, before the goals', () => {
  const plan = planOf([goalOf({ id: 'one', title: 'One' })]);
  const { layers } = contributions(plan, '2026-12-31');
  expect(layers.map(({ strategyKey, goalId, title }) => [strategyKey, goalId, title])).toEqual([
    ['strategy', null, undefined],
    ['strategy', 'one', 'One'],
  ]);
  expect(layers[1]?.values.at(-1)).toBe(25);
});

it('refuses a strategy that the plan does not have', () => {
  expect(() => contributions(planOf(), '2027-01-01', {}, 'other')).toThrow(RangeError);
});
