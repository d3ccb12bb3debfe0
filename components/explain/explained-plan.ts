import type { ReadinessGoal, ReadinessPlan, ReadinessStrategy } from '@/lib/domain/readiness';

/** A goal with what a sentence about its entries needs. */
export type ExplainedGoal = ReadinessGoal & { readonly unit?: string };
export type ExplainedStrategy = ReadinessStrategy & { readonly goals: readonly ExplainedGoal[] };

/** A plan as the model reads it, and the units of its goals. */
export interface ExplainedPlan extends ReadinessPlan {
  readonly strategies: readonly ExplainedStrategy[];
}
