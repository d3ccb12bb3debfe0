/** What a person decides for a plan as a whole. */
export { earliestEntry, movesAlong, withFirstDay } from './first-day';
export { withInUse } from './in-use';
