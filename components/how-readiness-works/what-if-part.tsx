import './how-readiness-works.css';
import { exampleAsOf, examplePlan } from '@/components/explain/example-plan';
import { Formula } from '@/components/explain/formula';
import { HORIZON_YEARS } from '@/lib/domain/calendar';
import { computeReadiness } from '@/lib/domain/readiness';
import { formatLevel } from '@/lib/format/numbers';
import { exampleScenarios } from './example';
import { WorkedExample } from './worked-example';

const twoInUse = {
  ...examplePlan,
  strategies: examplePlan.strategies.map((strategy, index) => ({ ...strategy, inUse: index < 2 })),
};
const rows = [
  ...exampleScenarios.map(({ name, scenario }) => ({
    name,
    horizons: computeReadiness(examplePlan, exampleAsOf, scenario).horizons,
  })),
  {
    name: 'The first two strategies are in use',
    horizons: computeReadiness(twoInUse, exampleAsOf).horizons,
  },
];

/** What can be tried, and what it does to the example. */
export function WhatIfPart() {
  return (
    <>
      <div className="prose">
        <p>
          A what-if changes one thing and draws the chart again; the plan stays as it is. Pace is
          multiplied. Another half-life takes the place of the plan’s, for what is not in use. A
          faster disruption moves the profession’s clock: required levels are read at a later day
          than the chart’s own. A faster pace can only help: it lowers no line on any date.
        </p>
      </div>
      <Formula>
        pace in the what-if = factor × pace
        <br />
        the day that is read = 1 January 2026 + speed × the days since then
      </Formula>
      <WorkedExample>
        <table className="data-table model-numbers max-w-xl">
          <caption>Projected readiness, and what the outlook asks for</caption>
          <thead>
            <tr>
              <th scope="col">What if</th>
              {HORIZON_YEARS.map((year) => (
                <th key={year} scope="col">
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ name, horizons }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {horizons.map(({ year, projected, required }) => (
                  <td key={year}>
                    {formatLevel(projected.p50)} <small>of {formatLevel(required)}</small>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WorkedExample>
    </>
  );
}
