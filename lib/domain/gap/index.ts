/** What it would take to close a gap: see `paceNeeded`, `pointsNeeded` and `templatesNeeded`. */
export * from './goal-gains';
export * from './pace-needed';
export * from './points-needed';
export * from './templates-needed';
