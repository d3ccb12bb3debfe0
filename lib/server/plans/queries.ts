import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { type CivilDate, todayIn } from '@/lib/domain/timeline';
import { rowId } from '@/lib/schemas/text';
import { requireUser } from '../auth';
import { fromDateColumn } from '../dates';
import { db } from '../db';
import { currentEntries } from '../progress/current-entries';
import { planSelect, toGoal } from './select';

/** The signed-in person's plans, newest first; archived ones last. */
export async function listPlans() {
  const user = await requireUser('/plans');
  const plans = await db.plan.findMany({
    where: { userId: user.id },
    orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
    select: {
      id: true,
      title: true,
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
    profession: plan.outlookVersion.profession,
  }));
}

/**
 * One plan of the signed-in person with everything that readiness reads,
 * loaded once in a request. Nobody else's, and none that is missing: 404.
 */
export const getPlan = cache(async (planId: string) => {
  const user = await requireUser(`/plans/${planId}`);
  if (!rowId.safeParse(planId).success) notFound();
  const [plan, entries] = await Promise.all([
    db.plan.findFirst({ where: { id: planId, userId: user.id }, select: planSelect }),
    currentEntries(planId, user.id),
  ]);
  if (!plan) notFound();
  const today: CivilDate = todayIn(plan.timeZone, new Date());
  return {
    id: plan.id,
    title: plan.title,
    startedOn: fromDateColumn(plan.startedOn),
    halfLifeYears: plan.halfLifeYears,
    timeZone: plan.timeZone,
    archived: plan.archivedAt !== null,
    version: plan.version,
    today,
    outlook: {
      slug: plan.outlook.slug,
      profession: plan.outlookVersion.profession,
      version: plan.outlookVersion.number,
    },
    strategies: plan.strategies.map((strategy) => ({
      id: strategy.id,
      key: strategy.key,
      title: strategy.title,
      startingLevel: strategy.startingLevel,
      required: {
        2026: strategy.required2026,
        2031: strategy.required2031,
        2036: strategy.required2036,
        2046: strategy.required2046,
      },
      weights: {
        2031: strategy.weight2031,
        2036: strategy.weight2036,
        2046: strategy.weight2046,
      },
      goals: strategy.goals.map((goal) => toGoal(goal, entries.get(goal.id) ?? [])),
    })),
  };
});

export type PlanView = Awaited<ReturnType<typeof getPlan>>;
export type StrategyView = PlanView['strategies'][number];
export type GoalView = StrategyView['goals'][number];
