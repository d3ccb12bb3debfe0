import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { rowId } from '@/lib/schemas/text';
import { fromDateColumn } from '../database/date-columns';
import { db } from '../database/db';
import { requireUserOrDemo } from '../identity';
import { loadPlan } from './load-plan';

/** The signed-in person's plans, newest first; archived ones last. */
export async function listPlans(returnPath = '/plans') {
  const user = await requireUserOrDemo(returnPath);
  const plans = await db.plan.findMany({
    where: { userId: user.id },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
    select: {
      id: true,
      title: true,
      occupationTitle: true,
      startedOn: true,
      archivedAt: true,
      outlookVersion: { select: { profession: true } },
      _count: { select: { strategies: true } },
    },
  });
  return plans.map((plan) => ({
    id: plan.id,
    title: plan.title,
    startedOn: fromDateColumn(plan.startedOn),
    archived: plan.archivedAt !== null,
    profession: plan.occupationTitle ?? plan.outlookVersion.profession,
  }));
}

/**
 * One plan of the signed-in person with everything that readiness reads, memoised for the request.
 * 404 for a plan of another person as for one that does not exist.
 */
export const getPlan = cache(async (planId: string) => {
  const user = await requireUserOrDemo(`/plans/${planId}`);
  if (!rowId.safeParse(planId).success) notFound();
  return (await loadPlan(planId, user.id)) ?? notFound();
});

/** One goal of one of the person's plans, with its strategy and plan; 404 for any other id. */
export async function getGoal(planId: string, goalId: string) {
  const plan = await getPlan(planId);
  for (const strategy of plan.strategies) {
    const goal = strategy.goals.find(({ id }) => id === goalId);
    if (goal) return { plan, strategy, goal };
  }
  return notFound();
}

export type PlanView = Awaited<ReturnType<typeof getPlan>>;
export type StrategyView = PlanView['strategies'][number];
export type GoalView = StrategyView['goals'][number];
