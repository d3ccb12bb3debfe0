/** Logging: which goal a person most likely comes to log, and what one more of it is. */
export { countingEntries } from './counting-entries';
export { goalToLog } from './goal-to-log';
export { recentEntries } from './recent-entries';
export { isDoneOrNot, type Measure, stepOf, valueAfterStep } from './step';
