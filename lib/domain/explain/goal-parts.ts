import { fromDayNumber } from '../calendar';
import { decayFactor } from '../readiness/exponential-decay';
import { latestEntry } from '../readiness/fraction-complete';
import { fadesFromOn, fractionOn, type GoalLog, plannedFractionOn } from '../readiness/goal-log';
import type { LevelModel } from '../readiness/model';
import type { ReadinessGoal } from '../readiness/types';
import type { EntryPiece, GoalPart, GoalPiece } from './types';

/** A goal as the plan has it and as the model reads it. */
export interface ReadGoal {
  readonly goal: ReadinessGoal;
  readonly log: GoalLog;
}

/** How fast a strategy fades. */
export type Fading = Pick<LevelModel, 'halfLifeDays'>;

/** What a goal brings on a day if it keeps to its dates. */
export function plannedPart(fading: Fading, read: ReadGoal, day: number): GoalPart {
  const { goal, log } = read;
  const fraction = log.dropped ? 0 : plannedFractionOn(log, day);
  if (fraction === 0) return goalPart(goal, []);
  return goalPart(goal, [
    {
      basis: 'schedule',
      ...fadedPiece(fading, goal, fraction, log.dueDay, day),
      days: Math.min(day, log.dueDay) - log.startDay,
      span: log.dueDay - log.startDay,
    },
  ]);
}

/** What a goal brings on a day by what is logged up to it. */
export function loggedPart(fading: Fading, read: ReadGoal, day: number): GoalPart {
  const fraction = fractionOn(read.log, day);
  const entry = entryPiece(fading, read, { until: day, fraction, day });
  return goalPart(read.goal, entry ? [entry] : []);
}

/**
 * What is left on `day` of what the last entry up to `until` brought; null without an entry.
 *
 * @param fraction the part of the goal that it accounts for
 */
export function entryPiece(
  fading: Fading,
  { goal, log }: ReadGoal,
  { until, fraction, day }: { until: number; fraction: number; day: number },
): EntryPiece | null {
  const entry = latestEntry(goal, fromDayNumber(until));
  if (!entry) return null;
  return {
    basis: 'entry',
    entry: { occurredOn: entry.occurredOn, value: entry.value },
    ...fadedPiece(fading, goal, fraction, fadesFromOn(log, day), day),
  };
}

/** Points that fade from a day on; null for never. */
export function fadedPiece(
  { halfLifeDays }: Fading,
  { points }: Pick<ReadinessGoal, 'points'>,
  fraction: number,
  from: number | null,
  day: number,
) {
  const fresh = from === null ? 1 : decayFactor(from, day, halfLifeDays);
  const fades = from !== null && day > from && Number.isFinite(halfLifeDays);
  return {
    fraction,
    fadesFrom: fades ? fromDayNumber(from) : null,
    fresh,
    earned: points * fraction * fresh,
  };
}

export function goalPart(goal: ReadinessGoal, pieces: readonly GoalPiece[]): GoalPart {
  return {
    goalId: goal.id,
    title: goal.title,
    points: goal.points,
    startOn: goal.startOn,
    dueOn: goal.dueOn,
    dropped: goal.droppedOn !== null,
    fraction: pieces.reduce((sum, piece) => sum + piece.fraction, 0),
    pieces,
    earned: pieces.reduce((sum, piece) => sum + piece.earned, 0),
  };
}
