import { DAYS_PER_QUARTER } from '../calendar';
import { decayFactor } from './exponential-decay';
import { fractionOn, type GoalLog } from './goal-log';
import { keptOn } from './level';
import type { LevelModel } from './model';

/** A goal as the projection moves it from `asOf` on. Days are day numbers. */
export interface ProjectedGoal {
  readonly log: GoalLog;
  /** f0: the fraction reached on `asOf`. */
  readonly reached: number;
  /** Whether it still moves: neither dropped nor reached. */
  readonly open: boolean;
  /** b: the day from which progress is projected. */
  readonly from: number;
  /** Quarters that the whole goal takes at the planned pace. */
  readonly quarters: number;
}

export function projectGoal(log: GoalLog, asOfDay: number): ProjectedGoal {
  const reached = fractionOn(log, asOfDay);
  return {
    log,
    reached,
    open: !log.dropped && reached < 1,
    from: Math.max(asOfDay, log.startDay),
    quarters: (log.dueDay - log.startDay) / DAYS_PER_QUARTER,
  };
}

/**
 * What a goal that still moves earns on a day ahead, from `still` to `done`: linear in the share of
 * its rest that is done. With f = f0 + share·(1 − f0) the model's points·(u·K + (f − u)·B) comes to
 * points·(f0·K·(1 − share) + B·share), which keeps its digits where hardly any rest is left.
 */
export interface EarnedLine {
  /** Points with nothing of the rest done: what is logged fades by itself. */
  readonly still: number;
  /** Points with all of it done: an entry made the whole goal fresh. */
  readonly done: number;
}

/** The line of a goal that still moves on a day from `asOf` on. */
export function earnedLine(
  strategy: Pick<LevelModel, 'halfLifeDays'>,
  { log, reached }: ProjectedGoal,
  asOfDay: number,
  day: number,
): EarnedLine {
  return {
    still: log.points * reached * keptOn(strategy, log, day),
    done: log.points * freshAhead(strategy, log, asOfDay, day),
  };
}

/** B: what fading leaves on a day of what is still to come, the same in every future. */
export function freshAhead(
  { halfLifeDays }: Pick<LevelModel, 'halfLifeDays'>,
  { dueDay }: GoalLog,
  asOfDay: number,
  day: number,
): number {
  return decayFactor(Math.max(dueDay, asOfDay), day, halfLifeDays);
}

/** The fraction, 0–1, after a future has gone through so many quarters of the plan since `from`. */
export function fractionAfter({ reached, open, quarters }: ProjectedGoal, gone: number): number {
  return open ? Math.min(1, reached + gone / quarters) : reached;
}

/** A goal's points on a day ahead at a fraction. */
export function projectedEarned(
  strategy: Pick<LevelModel, 'halfLifeDays'>,
  goal: ProjectedGoal,
  asOfDay: number,
  day: number,
  fraction: number,
): number {
  const { reached, open } = goal;
  const { still, done } = earnedLine(strategy, goal, asOfDay, day);
  return open ? still + ((done - still) * (fraction - reached)) / (1 - reached) : still;
}
