import { type CivilDate, toDayNumber } from '../calendar';
import { clampToUnit, fractionOf } from './fraction-complete';
import type { ReadinessGoal } from './types';

/** A goal prepared for many look-ups: days as day numbers, the log sorted by time. */
export interface GoalLog {
  readonly startDay: number;
  readonly dueDay: number;
  readonly points: number;
  readonly dropped: boolean;
  /** Each entry's day, ascending, and the fraction that it reached. */
  readonly days: readonly number[];
  readonly fractions: readonly number[];
}

/** @param asOf entries after this day are not read; all are when left out */
export function readGoalLog(goal: ReadinessGoal, asOf?: CivilDate): GoalLog {
  const entries = goal.entries
    .filter(({ occurredOn }) => asOf === undefined || occurredOn <= asOf)
    .map((entry) => ({
      day: toDayNumber(entry.occurredOn),
      fraction: fractionOf(goal, entry.value),
    }))
    // A stable sort: of two entries on one day the one logged later stays the later.
    .sort((a, b) => a.day - b.day);
  return {
    startDay: toDayNumber(goal.startOn),
    dueDay: toDayNumber(goal.dueOn),
    points: goal.points,
    // A goal that is dropped now counts as not planned on the days before as well.
    dropped: goal.droppedOn !== null,
    days: entries.map((entry) => entry.day),
    fractions: entries.map((entry) => entry.fraction),
  };
}

/** Planned fraction complete by a day, 0–1: linear from start to due date. */
export function plannedFractionOn(goal: GoalLog, day: number): number {
  return clampToUnit((day - goal.startDay) / (goal.dueDay - goal.startDay));
}

/** Logged fraction complete on a day, 0–1. */
export function fractionOn(goal: GoalLog, day: number): number {
  return goal.fractions[lastEntryBy(goal, day)] ?? 0;
}

/**
 * The day from which what the goal has earned by `day` fades; null for never. To be early is no
 * loss: what is reached before the due date fades from the due date on.
 */
export function fadesFromOn(goal: GoalLog, day: number): number | null {
  const lastDay = lastEntryDayBy(goal, day);
  if (lastDay === null) return null;
  if (goal.dropped) return lastDay;
  return day <= goal.dueDay ? null : Math.max(goal.dueDay, lastDay);
}

/** The day of the last entry on or before a day; null when there is none. */
export function lastEntryDayBy(goal: GoalLog, day: number): number | null {
  return goal.days[lastEntryBy(goal, day)] ?? null;
}

/** Binary search: the index of the last entry on or before a day, −1 when there is none. */
function lastEntryBy(goal: GoalLog, day: number): number {
  let low = 0;
  let high = goal.days.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((goal.days[middle] ?? 0) <= day) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
