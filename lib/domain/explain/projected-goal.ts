import { fromDayNumber } from '../calendar';
import { decayFactor } from '../readiness/exponential-decay';
import { fadesFromOn, type GoalLog } from '../readiness/goal-log';
import { FULL, splitGoal } from '../readiness/open-goal';
import { dateOrNull, entryPiece, goalPart, type ReadGoal } from './goal-parts';
import type { RecordedProjection } from './recorded-projection';
import type { GoalPart, GoalPiece } from './types';

/** What a goal brings in a draw (an index, 0–98) on the last day of a recorded projection. */
export type ProjectedGoal = (draw: number) => GoalPart;

/** Prepares a goal for many days of a projection; when each draw reached it is memoised. */
export function projectGoal(projection: RecordedProjection, read: ReadGoal): ProjectedGoal {
  const { model } = projection;
  const { goal, log } = read;
  const { open } = splitGoal(model, log);
  const fadesOnAsOf = fadesFromOn(log, model.asOfDay);
  const reachedDay = open ? firstReached(projection, open) : () => null;

  return (draw) => {
    const day = projection.days.at(-1) ?? model.asOfDay;
    const reached = reachedDay(draw);
    const entry = entryPiece(model, read, {
      until: model.asOfDay,
      // Points that do not fade on their own begin to fade when the goal is reached.
      fadesFrom: fadesOnAsOf ?? reached,
      day,
    });
    const pieces: GoalPiece[] = entry ? [entry] : [];
    if (open && day > open.from) {
      const days = day - open.from;
      const pace = projection.paces.at(-1)?.[draw] as number;
      const left = reached === null ? 1 : decayFactor(reached, day, model.halfLifeDays);
      const fraction = reached === null ? (pace * days) / open.span : 1 - open.reached;
      pieces.push({
        basis: 'pace',
        fraction,
        fadesFrom: dateOrNull(reached),
        fresh: left,
        earned: goal.points * fraction * left,
        from: fromDayNumber(open.from),
        days,
        span: open.span,
        reachedOn: dateOrNull(reached),
      });
    }
    return goalPart(goal, pieces);
  };
}

/** A goal's points in a draw on the last day: the sum of `projectGoal`'s pieces, at less cost. */
export function projectEarned(
  projection: RecordedProjection,
  log: GoalLog,
): (draw: number) => number {
  const { model } = projection;
  const { open, kept } = splitGoal(model, log);
  const reachedDay = open ? firstReached(projection, open) : null;
  return (draw) => {
    const day = projection.days.at(-1) ?? model.asOfDay;
    const faded = kept ? kept.points * decayFactor(kept.fadesFrom, day, model.halfLifeDays) : 0;
    if (!open || !reachedDay) return faded;
    if (day <= open.from) return faded + open.carried;
    const reached = reachedDay(draw);
    if (reached === null) {
      const pace = projection.paces.at(-1)?.[draw] as number;
      return faded + open.carried + (open.points * pace * (day - open.from)) / open.span;
    }
    const whole = open.carried + open.points * (1 - open.reached);
    return faded + whole * decayFactor(reached, day, model.halfLifeDays);
  };
}

/** The first recorded day on which a draw has reached the goal; null while it has not. */
function firstReached(
  projection: RecordedProjection,
  { from, span, reached }: { from: number; span: number; reached: number },
): (draw: number) => number | null {
  const seen = new Map<number, { next: number; day: number | null }>();
  return (draw) => {
    const state = seen.get(draw) ?? { next: 0, day: null };
    seen.set(draw, state);
    while (state.day === null && state.next < projection.days.length) {
      const day = projection.days[state.next] as number;
      const pace = projection.paces[state.next]?.[draw] as number;
      if (day > from && reached + (pace * (day - from)) / span >= FULL) state.day = day;
      state.next += 1;
    }
    return state.day;
  };
}
