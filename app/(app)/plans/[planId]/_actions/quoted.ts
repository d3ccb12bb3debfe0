import { goalName, milestoneTitle } from '@/lib/server/goal/queries';

/** A goal by its title, for a sentence. */
export async function quotedGoal(goalId: string): Promise<string> {
  const goal = await goalName(goalId);
  return goal ? `“${goal.title}”` : 'the goal';
}

/** A milestone by its title, for a sentence. */
export async function quotedMilestone(milestoneId: string): Promise<string> {
  const title = await milestoneTitle(milestoneId);
  return title === null ? 'The milestone' : `“${title}”`;
}
