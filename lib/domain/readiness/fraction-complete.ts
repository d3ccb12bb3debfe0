import type { CivilDate } from '../calendar';
import type { ReadinessEntry, ReadinessGoal } from './types';

type Measured = Pick<ReadinessGoal, 'baseline' | 'target'>;
type Logged = Pick<ReadinessGoal, 'entries'>;

export function clampToUnit(share: number): number {
  return Math.min(1, Math.max(0, share));
}

/** Fraction complete at a value: how far it is from baseline to target, 0–1. */
export function fractionOf(goal: Measured, value: number): number {
  return clampToUnit((value - goal.baseline) / (goal.target - goal.baseline));
}

/** The entry in effect on a date: the latest by then, of two on one day the one logged later. */
export function latestEntry(goal: Logged, date: CivilDate): ReadinessEntry | null {
  let latest: ReadinessEntry | null = null;
  for (const entry of goal.entries) {
    if (entry.occurredOn > date) continue;
    if (latest === null || entry.occurredOn >= latest.occurredOn) latest = entry;
  }
  return latest;
}

/** Fraction complete of a goal on a date, 0–1; 0 while nothing is logged. */
export function fractionComplete(goal: Measured & Logged, date: CivilDate): number {
  const entry = latestEntry(goal, date);
  return entry === null ? 0 : fractionOf(goal, entry.value);
}
