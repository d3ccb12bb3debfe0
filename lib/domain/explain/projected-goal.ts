import { fromDayNumber } from '../calendar';
import type { Model } from '../readiness/model';
import {
  fractionAfter,
  freshAhead,
  type ProjectedGoal,
  projectGoal,
} from '../readiness/projected-goal';
import { firstDayFull } from './first-day-full';
import type { FutureProgress } from './futures';
import { entryPiece, type Fading, fadedPiece, goalPart, type ReadGoal } from './goal-parts';
import type { GoalPart, GoalPiece } from './types';

/**
 * What a goal brings in a future on a day ahead: what is left of the log, what of it is renewed, and
 * what comes on top.
 */
export function projectedPart(
  model: Pick<Model, 'asOfDay'>,
  fading: Fading,
  read: ReadGoal,
  day: number,
  progress: FutureProgress,
): GoalPart {
  const { goal, log } = read;
  const projected = projectGoal(log, model.asOfDay);
  const { reached, open, from } = projected;
  const fraction = fractionIn(projected, progress, day);
  const fresh = freshAhead(fading, log, model.asOfDay, day);
  const freshFrom = Math.max(log.dueDay, model.asOfDay);
  const logged = { until: model.asOfDay, day };
  const whole = entryPiece(fading, read, { ...logged, fraction: reached });
  const pieces: GoalPiece[] = [];
  if (whole !== null && open && whole.fresh !== fresh) {
    const unrenewed = fraction > reached ? (reached * (1 - fraction)) / (1 - reached) : reached;
    const { entry } = whole;
    const old = entryPiece(fading, read, { ...logged, fraction: unrenewed });
    const renewed = fadedPiece(fading, goal, reached - unrenewed, freshFrom, day);
    if (old && (unrenewed > 0 || reached === 0)) pieces.push(old);
    if (renewed.fraction > 0) pieces.push({ basis: 'renewed', entry, ...renewed });
  } else if (whole) {
    pieces.push(whole);
  }
  if (open && day > from) {
    const reachedDay = firstDayFull(from, (on) => fractionIn(projected, progress, on));
    pieces.push({
      basis: 'pace',
      ...fadedPiece(fading, goal, fraction - reached, freshFrom, day),
      from: fromDayNumber(from),
      gone: progress(day) - progress(from),
      quarters: projected.quarters,
      reachedOn: reachedDay !== null && reachedDay <= day ? fromDayNumber(reachedDay) : null,
    });
  }
  return goalPart(goal, pieces);
}

/** A goal's fraction, 0–1, in a future on a day ahead. */
export function fractionIn(goal: ProjectedGoal, progress: FutureProgress, day: number): number {
  return day <= goal.from ? goal.reached : fractionAfter(goal, progress(day) - progress(goal.from));
}
