/** What a plan's log shows besides readiness: activity by day, pace by quarter, goals over time. */
export {
  type ContributionLayer,
  type Contributions,
  contributions,
  contributionsInParts,
} from '../explain';
export * from './burn-up';
export * from './calendar-year';
export type { FractionBand } from './goal-projection';
export * from './pace-history';
export * from './small-multiples';
export type * from './types';
