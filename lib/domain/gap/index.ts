/** What is missing at a horizon, and what helps: see `horizonGap`, `paceNeeded` and `whatHelps`. */
export * from './goal-gains';
export type { GoalBehind } from './goals-behind';
export * from './horizon-gap';
export * from './pace-needed';
export * from './what-helps';
