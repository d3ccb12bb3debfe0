import 'server-only';
import { goalState } from '@/lib/domain/goal';
import { nextAction } from '@/lib/domain/next-action';
import { computeAtHorizons } from '@/lib/domain/readiness';
import type { RemindedPlan } from '@/lib/domain/reminder';
import { offeredReviews, periodsToKnow, type ReviewedPlan } from '@/lib/domain/review';
import { nextActionText } from '@/lib/format/next-action';
import { verdict } from '@/lib/format/readiness/verdict';
import { db } from '../database/db';
import { asUser } from '../database/viewer';
import { nextTurn } from '../in-parts';
import { loadPlan } from '../plan/load-plan';

/** What a message to a person says of each of their plans in use, the newest first. */
export async function readDigest(userId: string) {
  const plans = await asUser(userId, () =>
    db.plan.findMany({
      where: { userId, archivedAt: null },
      orderBy: { createdAt: 'desc' },
      select: { id: true },
    }),
  );
  const digest: DigestedPlan[] = [];
  // One after the other: all at once they would take every connection of the pool.
  for (const { id } of plans) {
    await nextTurn();
    const plan = await digestPlan(id, userId);
    if (plan) digest.push(plan);
  }
  return digest;
}

export type DigestedPlan = NonNullable<Awaited<ReturnType<typeof digestPlan>>>;

/** A plan as far as reminders go by it. */
export function toReminded(plan: DigestedPlan): RemindedPlan {
  return { ...plan, dueReviews: plan.dueReviews.map(({ name }) => name) };
}

async function digestPlan(planId: string, userId: string) {
  const plan = await loadPlan(planId, userId);
  if (!plan || plan.archived) return null;
  const { id, title, today, outlook } = plan;
  const readiness = computeAtHorizons(plan, today);
  const dueReviews = await readDueReviews(plan, userId);
  const next = nextAction(plan, readiness, plan.putOff, dueReviews);
  return {
    id,
    title,
    today,
    verdict: verdict(readiness),
    next: nextActionText(plan, next, today),
    openGoals: plan.strategies
      .flatMap(({ goals }) => goals)
      .filter((goal) => goalState(goal, today) === 'open')
      .map((goal) => ({ id: goal.id, title: goal.title, dueOn: goal.dueOn })),
    dueReviews,
    newVersion: outlook.news?.number ?? null,
  };
}

async function readDueReviews(plan: ReviewedPlan & { id: string; today: string }, userId: string) {
  const reviews = await asUser(userId, () =>
    db.review.findMany({
      where: { planId: plan.id, userId, period: { in: periodsToKnow(plan.today) } },
      select: { period: true, takenAt: true },
    }),
  );
  const known = reviews.map(({ period, takenAt }) => ({ period, taken: takenAt !== null }));
  return offeredReviews(plan, known, plan.today);
}
