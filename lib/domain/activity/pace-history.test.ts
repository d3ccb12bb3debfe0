import { expect, it } from 'vitest';
import { computeReadiness } from '../readiness';
import twoYears from '../readiness/examples/two-years.json';
import { expectedRange, paceHistory, smallMultiples } from './index';

const plan = { ...twoYears.input.plan, strategies: twoYears.input.strategies };
const readiness = computeReadiness(plan, twoYears.asOf);

it('ends with the pace that the projection starts from', () => {
  const history = paceHistory(plan, '2028-04-01');
  expect(history.at(-1)?.to).toBe('2028-03-31');
  expect(history.at(-1)?.measured).toEqual(computeReadiness(plan, '2028-04-01').pace);
  expect(history.map(({ measured }) => measured.quarters)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

it('expects of a next quarter what the model does one quarter ahead', () => {
  const { p10, p90 } = expectedRange({ quarters: 0, spi: null, mean: 1, spread: 0.5 });
  const half = 1.2815515655446 * 0.5 * Math.sqrt(1.5);
  expect(p10).toBeCloseTo(1 - half, 10);
  expect(p90).toBeCloseTo(1 + half, 10);
  expect(expectedRange({ quarters: 2, spi: 0, mean: 0.2, spread: 0.5 }).p10).toBe(0);
});

it('has a panel for each strategy in the plan’s order', () => {
  const panels = smallMultiples(plan, readiness);
  expect(panels.map(({ key }) => key)).toEqual(plan.strategies.map(({ key }) => key));
  for (const { key, series, standing } of panels) {
    expect(standing.key).toBe(key);
    expect(series.required.length).toBe(series.days.length);
  }
});
