import twoYears from '@/lib/domain/readiness/examples/two-years.json';
import type { ExplainedPlan } from './explained-plan';

/** A fictional plan: one of the model's worked examples, two years in and slower than planned. */
export const examplePlan: ExplainedPlan = {
  ...twoYears.input.plan,
  strategies: twoYears.input.strategies,
};
export const exampleAsOf = twoYears.asOf;
