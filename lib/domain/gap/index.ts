/** What is missing at a horizon, and what helps: see `horizonGap`, `paceNeeded` and `whatHelps`. */
export * from './goal-gains';
export * from './horizon-gap';
export * from './pace-needed';
export * from './what-helps';
