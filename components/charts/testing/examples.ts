import { computeReadiness, type Readiness, type ReadinessPlan } from '@/lib/domain/readiness';
import firstDay from '@/lib/domain/readiness/examples/first-day.json';
import tenYears from '@/lib/domain/readiness/examples/ten-years.json';
import twoYears from '@/lib/domain/readiness/examples/two-years.json';
import { type ReviewKind, type ReviewSnapshot, takeSnapshot } from '@/lib/domain/review';

const EXAMPLES = { 'first-day': firstDay, 'two-years': twoYears, 'ten-years': tenYears } as const;

type ExampleName = keyof typeof EXAMPLES;

/** The plan of one of the model's worked examples, and the day it is read on. */
export function examplePlan(name: ExampleName): { plan: ReadinessPlan; asOf: string } {
  const { input, asOf } = EXAMPLES[name];
  return { plan: { ...input.plan, strategies: input.strategies }, asOf };
}

/** The model's result for one of its worked examples. */
export function exampleReadiness(name: ExampleName): Readiness {
  const { plan, asOf } = examplePlan(name);
  return computeReadiness(plan, asOf);
}

/** What a review of a plan would freeze on a day. */
export function reviewOf(
  plan: ReadinessPlan,
  asOf: string,
  kind: ReviewKind = 'quarterly',
): ReviewSnapshot {
  const strategies = plan.strategies.map((strategy) => ({
    ...strategy,
    title: strategy.key,
    goals: strategy.goals.map((goal) => ({ ...goal, title: goal.id, unit: 'talks' })),
  }));
  const named = { ...plan, outlook: { slug: 'keeper', version: 1 }, strategies };
  return takeSnapshot(kind, named, computeReadiness(plan, asOf));
}
