import type { ReviewKind } from './period';

/** The questions that are answered in one's own words. */
export const REVIEW_TEXTS = ['next', 'done', 'slipped', 'change'] as const;
export type ReviewText = (typeof REVIEW_TEXTS)[number];

/** The questions of each kind, in order; a yearly review also asks about each strategy. */
export const TEXTS_OF: Readonly<Record<ReviewKind, readonly ReviewText[]>> = {
  weekly: ['next'],
  quarterly: ['done', 'slipped', 'change'],
  yearly: ['done', 'slipped', 'change'],
};

/** What a person says of one strategy in a yearly review. It is kept, and changes nothing in the plan. */
export interface StrategyEstimate {
  readonly inUse?: boolean;
  /** The level that they give themselves, 0–100. */
  readonly level?: number;
}

/** What is written in a review: what its kind does not ask for is absent. */
export type ReviewAnswers = Readonly<Partial<Record<ReviewText, string>>> & {
  /** By the strategies' keys; only those that are answered. */
  readonly strategies?: Readonly<Record<string, StrategyEstimate>>;
};
