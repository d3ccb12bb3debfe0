/** Looking back on weeks, quarters and years: which reviews are due, and what one freezes. */

export {
  REVIEW_TEXTS,
  type ReviewAnswers,
  type ReviewText,
  type StrategyEstimate,
  TEXTS_OF,
} from './answers';
export * from './compare';
export * from './due';
export * from './expected';
export { frozenReadiness } from './frozen-readiness';
export {
  goalsUnderWay,
  type LookBack,
  lookBack,
  type MovedGoal,
  type SlippedBy,
} from './look-back';
export {
  parsePeriod,
  periodBefore,
  periodOf,
  REVIEW_KINDS,
  type ReviewKind,
  type ReviewPeriod,
} from './period';
export type * from './snapshot';
export { type SnapshotPlan, snapshotOn, takeSnapshot } from './take-snapshot';
