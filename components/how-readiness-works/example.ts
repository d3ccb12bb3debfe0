import { exampleAsOf, examplePlan } from '@/components/explain/example-plan';
import { explainNumber } from '@/components/explain/explain-number';
import type { ExplainedGoal } from '@/components/explain/explained-plan';
import { horizonDate } from '@/lib/domain/calendar';
import { explainStrategy, paceRows } from '@/lib/domain/explain';
import { computeReadiness, type ReadinessScenario } from '@/lib/domain/readiness';

/** The horizon that the page works through. */
export const exampleHorizon = horizonDate(2031);

/** Everything below is computed once, by the code that computes people's own charts. */
export const exampleReadiness = computeReadiness(examplePlan, exampleAsOf);
export const examplePace = paceRows(examplePlan, exampleAsOf);

export const exampleStrategy = required(examplePlan.strategies[0]);
const question = { strategyKey: null, percentile: 'p50' } as const;
export const exampleLevel = explainNumber(examplePlan, exampleAsOf, {
  ...question,
  date: exampleAsOf,
  line: 'logged',
  strategyKey: exampleStrategy.key,
});
export const exampleRequired = explainNumber(examplePlan, exampleAsOf, {
  ...question,
  date: exampleHorizon,
  line: 'required',
});
export const exampleProjected = explainNumber(examplePlan, exampleAsOf, {
  ...question,
  date: exampleHorizon,
  line: 'projected',
});

/** The goal that the page works through: a measure that is to go down, and is overdue. */
export const exampleGoal = goalOf('d');

function goalOf(id: string) {
  const strategy = required(
    examplePlan.strategies.find(({ goals }) => goals.some((goal) => goal.id === id)),
  );
  const explanation = explainStrategy(examplePlan, exampleAsOf, strategy.key, {
    date: exampleAsOf,
    line: 'logged',
  });
  const part =
    explanation?.line === 'logged'
      ? explanation.strategy.goals.find((one) => one.goalId === id)
      : undefined;
  const piece = required(part).pieces[0];
  if (piece?.basis !== 'entry') throw new TypeError('The example’s goal has an entry');
  const goal: ExplainedGoal = required(strategy.goals.find((one) => one.id === id));
  return { goal, piece };
}

/** What-ifs to compare with the plan as it is. */
export const exampleScenarios: readonly { name: string; scenario: ReadinessScenario }[] = [
  { name: 'As it is', scenario: {} },
  { name: 'Half as fast again', scenario: { pace: 1.5 } },
  { name: 'The profession changes a quarter faster', scenario: { disruption: 1.25 } },
  { name: 'Half is left after five years', scenario: { halfLifeYears: 5 } },
  { name: 'Nothing fades', scenario: { halfLifeYears: null } },
];

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError('The example plan lacks a part');
  return value;
}
