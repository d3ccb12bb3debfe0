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
 * What a goal earns on a day ahead is linear in its fraction f, 0–1: `base + slope · f` points.
 * What is logged fades by itself only as far as the rest is not done yet: an entry makes it fresh.
 */
export interface EarnedLine {
  readonly base: number;
  readonly slope: number;
}

/** The line of a goal that still moves on a day from `asOf` on. */
export function earnedLine(
  strategy: Pick<LevelModel, 'halfLifeDays'>,
  { log, reached }: ProjectedGoal,
  asOfDay: number,
  day: number,
): EarnedLine {
  const kept = keptOn(strategy, log, day);
  const fresh = freshAhead(strategy, log, asOfDay, day);
  const base = (reached / (1 - reached)) * (kept - fresh);
  return { base: log.points * base, slope: log.points * (fresh - base) };
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
  const { log, reached, open } = goal;
  if (!open) return log.points * reached * keptOn(strategy, log, day);
  const { base, slope } = earnedLine(strategy, goal, asOfDay, day);
  return base + slope * fraction;
}
