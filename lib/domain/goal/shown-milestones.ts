/** Milestones that a page with all goals of a plan shows at most: a full plan has 25,000. */
const MOST_SHOWN = 2_000;

/** How many milestones of each goal such a page shows: all of them, unless the plan has very many. */
export function milestonesForEach(goals: readonly { milestones: readonly unknown[] }[]): number {
  const count = goals.reduce((sum, { milestones }) => sum + milestones.length, 0);
  return count <= MOST_SHOWN ? count : Math.max(1, Math.floor(MOST_SHOWN / goals.length));
}

/**
 * The milestones that come next and, where those are fewer, the last ones that are done.
 *
 * @param milestones by date
 * @returns those that are shown, in the same order, and how many are left out
 */
export function nextMilestones<M>(
  milestones: readonly M[],
  most: number,
  isDone: (milestone: M) => boolean,
): { shown: readonly M[]; leftOut: number } {
  if (milestones.length <= most) return { shown: milestones, leftOut: 0 };
  const open = milestones.filter((one) => !isDone(one)).slice(0, most);
  const done = milestones.filter(isDone);
  const kept = new Set([...open, ...done.slice(done.length - (most - open.length))]);
  return {
    shown: milestones.filter((one) => kept.has(one)),
    leftOut: milestones.length - kept.size,
  };
}
