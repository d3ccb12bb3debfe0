import type { ExplainedGoal, ExplainedPlan } from '@/components/explain/types';
import { accountOf } from '@/components/explain/why-number';
import { horizonDate } from '@/lib/domain/calendar';
import { explainStrategy, paceRows } from '@/lib/domain/explain';
import { computeReadiness, type ReadinessScenario } from '@/lib/domain/readiness';
import twoYears from '@/lib/domain/readiness/examples/two-years.json';

/** Nobody's plan: one of the model's worked examples, two years in and slower than planned. */
export const samplePlan: ExplainedPlan = {
  ...twoYears.input.plan,
  strategies: twoYears.input.strategies,
};
export const sampleAsOf = twoYears.asOf;
/** The horizon that the page works through. */
export const sampleHorizon = horizonDate(2031);

/** Everything below is computed once, by the code that draws everybody's own chart. */
export const sampleReadiness = computeReadiness(samplePlan, sampleAsOf);
export const samplePace = paceRows(samplePlan, sampleAsOf);

export const sampleStrategy = required(samplePlan.strategies[0]);
const question = { strategyKey: null, percentile: 'p50' } as const;
export const sampleLevel = accountOf(samplePlan, sampleAsOf, {
  ...question,
  date: sampleAsOf,
  line: 'logged',
  strategyKey: sampleStrategy.key,
});
export const sampleRequired = accountOf(samplePlan, sampleAsOf, {
  ...question,
  date: sampleHorizon,
  line: 'required',
});
export const sampleProjected = accountOf(samplePlan, sampleAsOf, {
  ...question,
  date: sampleHorizon,
  line: 'projected',
});

/** The goal that the page works through: a measure that is to go down, and is overdue. */
export const sampleGoal = goalOf('d');

function goalOf(id: string) {
  const strategy = required(
    samplePlan.strategies.find(({ goals }) => goals.some((goal) => goal.id === id)),
  );
  const account = explainStrategy(samplePlan, sampleAsOf, strategy.key, {
    date: sampleAsOf,
    line: 'logged',
  });
  const part =
    account?.line === 'logged'
      ? account.strategy.goals.find((one) => one.goalId === id)
      : undefined;
  const piece = required(part).pieces[0];
  if (piece?.basis !== 'entry') throw new TypeError('The sample’s goal has an entry');
  const goal: ExplainedGoal = required(strategy.goals.find((one) => one.id === id));
  return { goal, piece };
}

/** What-ifs to compare with the plan as it is. */
export const sampleScenarios: readonly { name: string; scenario: ReadinessScenario }[] = [
  { name: 'As it is', scenario: {} },
  { name: 'Half as fast again', scenario: { pace: 1.5 } },
  { name: 'The profession changes a quarter faster', scenario: { disruption: 1.25 } },
  { name: 'Half is left after five years', scenario: { halfLifeYears: 5 } },
  { name: 'Nothing fades', scenario: { halfLifeYears: null } },
];

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('The sample plan lacks a part');
  return value;
}
