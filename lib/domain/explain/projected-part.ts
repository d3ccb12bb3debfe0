import { fromDayNumber } from '../calendar';
import { fresh } from '../readiness/fresh';
import { fadesFromOn, type GoalLog } from '../readiness/goal-log';
import { FULL, splitGoal } from '../readiness/open-goal';
import type { DrawWalk } from './draw-walk';
import { dateOrNull, entryPiece, goalPart, type ReadGoal } from './goal-parts';
import type { GoalPart, GoalPiece } from './types';

/** What a goal brings in a draw (an index, 0–98) on the last day of a walk. */
export type ProjectedGoal = (draw: number) => GoalPart;

/** Reads a goal once for many days of a walk, and remembers when each draw reached it. */
export function projectGoal(walk: DrawWalk, read: ReadGoal): ProjectedGoal {
  const { model } = walk;
  const { goal, log } = read;
  const { open } = splitGoal(model, log);
  const fadesOnAsOf = fadesFromOn(log, model.asOfDay);
  const reachedDay = open ? firstReached(walk, open) : () => null;

  return (draw) => {
    const day = walk.days.at(-1) ?? model.asOfDay;
    const reached = reachedDay(draw);
    const entry = entryPiece(model, read, {
      until: model.asOfDay,
      // What does not fade of itself begins to when the whole is reached.
      fadesFrom: fadesOnAsOf ?? reached,
      day,
    });
    const pieces: GoalPiece[] = entry ? [entry] : [];
    if (open && day > open.from) {
      const days = day - open.from;
      const pace = walk.paces.at(-1)?.[draw] as number;
      const left = reached === null ? 1 : fresh(reached, day, model.halfLifeDays);
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

/** A goal's points in a draw on the last day of a walk: the sum of `projectGoal`'s pieces, sooner. */
export function projectEarned(walk: DrawWalk, log: GoalLog): (draw: number) => number {
  const { model } = walk;
  const { open, kept } = splitGoal(model, log);
  const reachedDay = open ? firstReached(walk, open) : null;
  return (draw) => {
    const day = walk.days.at(-1) ?? model.asOfDay;
    const faded = kept ? kept.points * fresh(kept.fadesFrom, day, model.halfLifeDays) : 0;
    if (!open || !reachedDay) return faded;
    if (day <= open.from) return faded + open.carried;
    const reached = reachedDay(draw);
    if (reached === null) {
      const pace = walk.paces.at(-1)?.[draw] as number;
      return faded + open.carried + (open.points * pace * (day - open.from)) / open.span;
    }
    const whole = open.carried + open.points * (1 - open.reached);
    return faded + whole * fresh(reached, day, model.halfLifeDays);
  };
}

/** The first day of the walk on which a draw has reached the goal; null while it has not. */
function firstReached(
  walk: DrawWalk,
  { from, span, reached }: { from: number; span: number; reached: number },
): (draw: number) => number | null {
  const seen = new Map<number, { next: number; day: number | null }>();
  return (draw) => {
    const state = seen.get(draw) ?? { next: 0, day: null };
    seen.set(draw, state);
    while (state.day === null && state.next < walk.days.length) {
      const day = walk.days[state.next] as number;
      const pace = walk.paces[state.next]?.[draw] as number;
      if (day > from && reached + (pace * (day - from)) / span >= FULL) state.day = day;
      state.next += 1;
    }
    return state.day;
  };
}
