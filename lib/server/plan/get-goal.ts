import 'server-only';
import { notFound } from 'next/navigation';
import { getPlan } from './queries';

/** One goal of one of the person's plans, with its strategy and plan; 404 for any other id. */
export async function getGoal(planId: string, goalId: string) {
  const plan = await getPlan(planId);
  for (const strategy of plan.strategies) {
    const goal = strategy.goals.find(({ id }) => id === goalId);
    if (goal) return { plan, strategy, goal };
  }
  return notFound();
}
