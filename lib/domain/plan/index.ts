/** What a person decides for a plan as a whole. */
export { earliestEntry, movesAlong, withFirstDay } from './first-day';
export { USUAL_HALF_LIFE } from './half-life';
export { withInUse } from './in-use';
