import {
  daysOf,
  gapBy,
  type Laid,
  laidAt,
  layForHorizon,
  type Stage,
  type Way,
} from './lay-for-horizon';
import type { RoadTemplate } from './types';

/** How long before a horizon its goals should be reached, in days: the first that works out. */
const SLACK = [91, 45, 0] as const;
/** How many goals of one strategy may run at once. One after the other is preferred. */
const ABREAST = [1, 2, Number.POSITIVE_INFINITY] as const;
/** Differences below this are rounding, in points. */
const ROUNDING = 1e-6;
/** What is worth another way, in points of the whole. */
const WORTHWHILE = 0.01;

/** A way and the goals that it lays. */
export interface Attempt {
  readonly way: Way;
  readonly batch: readonly Laid[];
}

/**
 * The calmest way that reaches what is required, as far as goals are there for it: with the most
 * slack, begun as late as possible, with the fewest at once. If there is none, the one that leaves
 * the least.
 *
 * @param starts months in which the goals for this horizon may begin: the latest first, today last
 */
export function bestWay(stage: Stage, atOnce: number, starts: readonly number[]): Attempt {
  const { horizon } = stage;
  const layBy = (way: Way): Attempt => ({ way, batch: layForHorizon(stage, way) });
  for (const slack of SLACK) {
    const by = horizon.day - slack;
    const reachable = daysOf(stage, by).map((day) => ({ day, least: leastGaps(stage, day) }));
    const reaches = ({ batch }: Attempt) => {
      const goals = [...stage.laid, ...batch];
      return reachable.every(({ day, least }) =>
        least.every((gap, key) => gapBy(stage, key, day, goals) <= gap + ROUNDING),
      );
    };
    const first = (ways: readonly Way[]) => firstOf(ways, layBy, reaches);
    // What today does not reach, no later month does: unless it fades, but then none reaches all.
    if (!first(waysFrom(starts.slice(-1), [atOnce], by))) continue;
    const reached = first(waysFrom(starts, [atOnce], by));
    if (!reached) continue;
    const fewer = Array.from({ length: atOnce - 1 }, (_, index) => index + 1);
    return first(waysFrom([reached.way.from], fewer, by)) ?? reached;
  }
  const ends = [...new Set([starts[0] ?? 0, 0])];
  const attempts = waysFrom(ends, [atOnce], horizon.day).map(layBy);
  return attempts.reduce((best, attempt) =>
    weightedGap(stage, attempt.batch) < weightedGap(stage, best.batch) - WORTHWHILE
      ? attempt
      : best,
  );
}

/** Every way to lay goals from a month with so many at once: the calmer ones first. */
function waysFrom(starts: readonly number[], limits: readonly number[], by: number): Way[] {
  return starts.flatMap((from) =>
    limits.flatMap((atOnce) =>
      ABREAST.flatMap((abreast) =>
        [false, true].map((justInTime) => ({ from, atOnce, abreast, by, justInTime })),
      ),
    ),
  );
}

function firstOf(
  ways: readonly Way[],
  layBy: (way: Way) => Attempt,
  reaches: (attempt: Attempt) => boolean,
): Attempt | null {
  for (const way of ways) {
    const attempt = layBy(way);
    if (reaches(attempt)) return attempt;
  }
  return null;
}

function weightedGap(stage: Stage, batch: readonly Laid[]): number {
  const { ahead, horizon, laid } = stage;
  const goals = [...laid, ...batch];
  return ahead.keys.reduce(
    (sum, _, key) => sum + ahead.weight(key, horizon.day) * gapBy(stage, key, horizon.day, goals),
    0,
  );
}

/** By strategy: the gap that is left with every goal at its best, however many run at once. */
function leastGaps(stage: Stage, day: number): number[] {
  const { ahead, laid, waiting } = stage;
  return ahead.keys.map((_, strategy) => {
    const most = (waiting[strategy] ?? []).reduce(
      (sum, template) => sum + mostEarned(stage, strategy, template, day),
      0,
    );
    return Math.max(0, gapBy(stage, strategy, day, laid) - most);
  });
}

/** What a goal brings at the most: begun today, or in a later year where it fades less by then. */
function mostEarned(stage: Stage, strategy: number, template: RoadTemplate, by: number): number {
  let most = 0;
  for (let from = 0; ; from += 12) {
    const goal = laidAt(stage, strategy, template, stage.axis.place(from, template.months));
    if (goal.goal.from >= by) return most;
    most = Math.max(most, stage.ahead.earned(goal, by));
  }
}
