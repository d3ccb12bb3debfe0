import { type CivilDate, fromDayNumber } from '../calendar';
import { decayFactor } from '../readiness/exponential-decay';
import { latestEntry } from '../readiness/fraction-complete';
import { fadesFromOn, fractionOn, type GoalLog, plannedFractionOn } from '../readiness/goal-log';
import type { Model } from '../readiness/model';
import type { ReadinessGoal } from '../readiness/types';
import type { EntryPiece, GoalPart, GoalPiece } from './types';

/** A goal as the plan has it and as the model reads it. */
export interface ReadGoal {
  readonly goal: ReadinessGoal;
  readonly log: GoalLog;
}

/** What a goal brings on a day if it keeps to its dates. */
export function plannedPart(model: Model, read: ReadGoal, day: number): GoalPart {
  const { goal, log } = read;
  const fraction = log.dropped ? 0 : plannedFractionOn(log, day);
  if (fraction === 0) return goalPart(goal, []);
  const left = decayFactor(log.dueDay, day, model.halfLifeDays);
  return goalPart(goal, [
    {
      basis: 'schedule',
      fraction,
      fadesFrom: day > log.dueDay ? goal.dueOn : null,
      fresh: left,
      earned: goal.points * fraction * left,
      days: Math.min(day, log.dueDay) - log.startDay,
      span: log.dueDay - log.startDay,
    },
  ]);
}

/** What a goal brings on a day by what is logged up to it. */
export function loggedPart(model: Model, read: ReadGoal, day: number): GoalPart {
  const fadesFrom = fadesFromOn(read.log, day);
  const entry = entryPiece(model, read, { until: day, fadesFrom, day });
  return goalPart(read.goal, entry ? [entry] : []);
}

/** What the last entry up to `until` is worth on `day`, after decay; null without an entry. */
export function entryPiece(
  model: Model,
  { goal, log }: ReadGoal,
  { until, fadesFrom, day }: { until: number; fadesFrom: number | null; day: number },
): EntryPiece | null {
  const entry = latestEntry(goal, fromDayNumber(until));
  if (!entry) return null;
  const fraction = fractionOn(log, until);
  const left = fadesFrom === null ? 1 : decayFactor(fadesFrom, day, model.halfLifeDays);
  return {
    basis: 'entry',
    entry: { occurredOn: entry.occurredOn, value: entry.value },
    fraction,
    fadesFrom: dateOrNull(fadesFrom),
    fresh: left,
    earned: goal.points * fraction * left,
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

export function dateOrNull(day: number | null): CivilDate | null {
  return day === null ? null : fromDayNumber(day);
}
