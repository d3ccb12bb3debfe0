/**
 * What is missing at a horizon, and what it would take: see `horizonGap`, `paceNeeded`,
 * `pointsNeeded` and `templatesNeeded`.
 */
export * from './goal-gains';
export * from './horizon-gap';
export * from './pace-needed';
export * from './points-needed';
export * from './templates-needed';
