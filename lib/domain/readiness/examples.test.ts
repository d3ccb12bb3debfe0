import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { computeReadiness, type Readiness, type ReadinessScenario } from './index';
import { differences } from './testing/differences';

interface Example {
  asOf: string;
  scenario: ReadinessScenario;
  input: {
    plan: { startedOn: string; halfLifeYears: number | null };
    strategies: Parameters<typeof computeReadiness>[0]['strategies'];
  };
  /** `series` holds some of the dates of the grid. */
  expected: Readiness;
}

const folder = new URL('./examples/', import.meta.url);

describe.each(readdirSync(folder))('the worked example %s', (file) => {
  const { asOf, scenario, input, expected } = JSON.parse(
    readFileSync(new URL(file, folder), 'utf8'),
  ) as Example;
  const plan = { ...input.plan, strategies: input.strategies };
  const actual = computeReadiness(plan, asOf, scenario);

  it('matches every number of every line to the last digit given', () => {
    const dates = new Set(expected.series.map((row) => row.date));
    const series = actual.series.filter((row) => dates.has(row.date));
    expect(dates.size).toBeGreaterThan(20);
    expect(differences({ ...actual, series }, expected, 1e-6)).toEqual([]);
  });

  it('has a row for every month end from the first month to 2046-12, and for asOf', () => {
    const dates = actual.series.map((row) => row.date);
    const [year, month] = input.plan.startedOn.split('-').map(Number) as [number, number];
    const months = (2046 - year) * 12 + 13 - month;
    const extra = /-(03-31)$/.test(asOf) ? 0 : 1;
    expect(dates).toHaveLength(months + extra);
    expect(dates).toContain(asOf);
    expect(dates).toEqual(dates.toSorted());
  });
});
