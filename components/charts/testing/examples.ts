import { computeReadiness, type Readiness, type ReadinessPlan } from '@/lib/domain/readiness';
import firstDay from '@/lib/domain/readiness/examples/first-day.json';
import tenYears from '@/lib/domain/readiness/examples/ten-years.json';
import twoYears from '@/lib/domain/readiness/examples/two-years.json';

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
