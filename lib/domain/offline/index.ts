/** Logging without a connection: what waits on a device, and what it does to the goals it is about. */
export { goalsWithWaiting } from './goals-with-waiting';
export { isTooOld } from './too-old';
export type { KeptGoal, KeptPlan, Refusal, WaitingEntry } from './waiting-entry';
