import { DRAWS } from './draws';
import { fadesFromOn, fractionOn, type GoalLog } from './goal-log';
import type { Model } from './model';

/** An open goal, neither dropped nor reached, as the projection moves it. Amounts are points. */
export interface OpenGoal {
  /** The day from which progress is projected. */
  readonly from: number;
  /** Days that the whole goal takes at the planned pace. */
  readonly span: number;
  readonly points: number;
  /** The fraction reached on `asOf`. */
  readonly reached: number;
  /** Points already earned that start to fade together with those to come. */
  readonly carried: number;
  /** Draws from this one on have reached the target: a faster draw is never later. */
  firstFull: number;
}

/** Points earned by `asOf` that fade on their own, whatever the draw. */
export interface KeptPoints {
  readonly points: number;
  readonly fadesFrom: number;
}

/** From this fraction on a goal counts as reached: 1, less a margin for rounding errors. */
export const FULL = 1 - 1e-12;

/** Splits a goal on `asOf` into the part that still moves and the part that only decays. */
export function splitGoal(model: Model, goal: GoalLog): { open?: OpenGoal; kept?: KeptPoints } {
  const reached = fractionOn(goal, model.asOfDay);
  const fadesFrom = fadesFromOn(goal, model.asOfDay);
  const earned = goal.points * reached;
  const kept = fadesFrom === null ? undefined : { points: earned, fadesFrom };
  if (goal.dropped || reached === 1) return { kept };
  const open: OpenGoal = {
    from: Math.max(model.asOfDay, goal.startDay),
    span: goal.dueDay - goal.startDay,
    points: goal.points,
    reached,
    carried: kept ? 0 : earned,
    firstFull: DRAWS,
  };
  return { open, kept };
}

/**
 * Adds the goal's points on a day to each draw: to `moving` while it is on its way, and once, on
 * the first date at which it is reached, to `full`.
 */
export function advanceGoal(
  goal: OpenGoal,
  day: number,
  paces: Float64Array,
  moving: Float64Array,
  full: Float64Array,
): void {
  if (day <= goal.from) {
    if (goal.carried > 0) addToAll(moving, goal.carried);
    return;
  }
  const days = day - goal.from;
  while (goal.firstFull > 0) {
    const j = goal.firstFull - 1;
    if (goal.reached + ((paces[j] as number) * days) / goal.span < FULL) break;
    full[j] = (full[j] as number) + goal.carried + goal.points * (1 - goal.reached);
    goal.firstFull = j;
  }
  const pointsPerPace = (goal.points * days) / goal.span;
  for (let j = 0; j < goal.firstFull; j++) {
    moving[j] = (moving[j] as number) + goal.carried + pointsPerPace * (paces[j] as number);
  }
}

function addToAll(draws: Float64Array, points: number): void {
  for (let j = 0; j < draws.length; j++) draws[j] = (draws[j] as number) + points;
}
