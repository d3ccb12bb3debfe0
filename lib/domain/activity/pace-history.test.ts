import { expect, it } from 'vitest';
import { computeReadiness } from '../readiness';
import twoYears from '../readiness/examples/two-years.json';
import { goalOf, planOf } from '../readiness/testing/plans';
import { EXPECTED_AT_FIRST, paceHistory, smallMultiples } from './index';

const plan = { ...twoYears.input.plan, strategies: twoYears.input.strategies };
const readiness = computeReadiness(plan, twoYears.asOf);

it('ends with the pace that the projection starts from', () => {
  const history = paceHistory(plan, '2028-04-01');
  expect(history.at(-1)?.to).toBe('2028-03-31');
  expect(history.at(-1)?.measured).toMatchObject(computeReadiness(plan, '2028-04-01').pace);
  expect(history.map(({ measured }) => measured.quarters)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it('expects of a next quarter what the model does one quarter ahead', () => {
  const open = planOf([goalOf({ startOn: '2026-12-31', dueOn: '2126-12-31', points: 100 })]);
  const history = paceHistory(open, '2027-04-01');
  const { p10, p90 } = history.at(-1)?.expected ?? EXPECTED_AT_FIRST;
  const ahead = computeReadiness(open, '2027-03-31').pace;
  expect(ahead.spi).toBeNull();
  expect(p10).toBeGreaterThanOrEqual(0);
  expect(p10).toBeLessThan(p90);
  // Nine tenths of the plan, give or take more than a half: good quarters reach further than bad.
  expect(EXPECTED_AT_FIRST.p10).toBeGreaterThan(0.2);
  expect(EXPECTED_AT_FIRST.p10).toBeLessThan(0.5);
  expect(EXPECTED_AT_FIRST.p90).toBeGreaterThan(1.4);
  expect(EXPECTED_AT_FIRST.p90).toBeLessThan(1.9);
});

it('has a panel for each strategy in the plan’s order', () => {
  const panels = smallMultiples(plan, readiness);
  expect(panels.map(({ key }) => key)).toEqual(plan.strategies.map(({ key }) => key));
  for (const { key, series, standing } of panels) {
    expect(standing.key).toBe(key);
    expect(series.required.length).toBe(series.days.length);
  }
});
