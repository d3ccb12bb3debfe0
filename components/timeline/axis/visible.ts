import { spanOn, type TimelineAxis, xOf } from './axis';
import type { TimelineGoal, TimelineStrategy } from './timeline-dates';

/** Whether any of a goal falls into what is shown: its time, or one of its milestones. */
export function isShown(axis: TimelineAxis, goal: TimelineGoal): boolean {
  if (spanOn(axis, goal.startOn, goal.dueOn)) return true;
  return goal.milestones.some(({ dueOn }) => dueOn >= axis.first && dueOn <= axis.last);
}

/** The strategies with those of their goals that are shown; none is left out for being empty. */
export function shownStrategies(
  axis: TimelineAxis,
  strategies: readonly TimelineStrategy[],
): TimelineStrategy[] {
  return strategies.map((strategy) => ({
    ...strategy,
    goals: strategy.goals.filter((goal) => isShown(axis, goal)),
  }));
}

/** Where a date's mark is, in percent; null when it is not shown. */
export function markAt(axis: TimelineAxis, date: string): number | null {
  const x = xOf(axis, date);
  return x < 0 || x > 100 ? null : x;
}
