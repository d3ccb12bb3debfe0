import { computeReadiness, type Readiness } from '@/lib/domain/readiness';
import firstDay from '@/lib/domain/readiness/examples/first-day.json';
import tenYears from '@/lib/domain/readiness/examples/ten-years.json';
import twoYears from '@/lib/domain/readiness/examples/two-years.json';

const EXAMPLES = { 'first-day': firstDay, 'two-years': twoYears, 'ten-years': tenYears } as const;

export type ExampleName = keyof typeof EXAMPLES;
export const EXAMPLE_NAMES = Object.keys(EXAMPLES) as ExampleName[];

/** The model's result for one of its worked examples. */
export function exampleReadiness(name: ExampleName): Readiness {
  const { input, asOf } = EXAMPLES[name];
  return computeReadiness({ ...input.plan, strategies: input.strategies }, asOf);
}
