import {
  dueReviews,
  parsePeriod,
  type ReviewAnswers,
  type ReviewPeriod,
  takeSnapshot,
} from '@/lib/domain/review';
import { ANSWERS } from '@/lib/schemas/review/answers';
import { reviewSnapshot } from '@/lib/schemas/review/snapshot';
import { toDateColumn } from '../database/date-columns';
import { loadPlan } from '../plan/load-plan';
import { planReadiness } from '../plan/plan-readiness';
import type { OwnedRows } from './fixtures';
import { ownerDb as db } from './owner-database';

/** Makes a plan as old as its first day, so that reviews are due. @returns the plan, and what is due */
export async function agePlan({ userId, planId }: Pick<OwnedRows, 'userId' | 'planId'>) {
  const { startedOn } = await db.plan.findUniqueOrThrow({
    where: { id: planId },
    select: { startedOn: true },
  });
  await db.plan.update({
    where: { id: planId },
    data: { createdAt: startedOn },
    select: { id: true },
  });
  const plan = await loadPlan(planId, userId, db);
  if (!plan) throw new Error('The plan has its owner.');
  const due = dueReviews(plan, [], plan.today);
  const of = (kind: ReviewPeriod['kind']) => {
    const period = due.find((one) => one.kind === kind);
    if (!period) throw new Error(`No ${kind} review is due.`);
    return period;
  };
  return { plan, weekly: of('weekly'), quarterly: of('quarterly') };
}

/** A taken review of what the plan is today. */
export async function makeTakenReview(
  { userId, planId }: Pick<OwnedRows, 'userId' | 'planId'>,
  name = '2026-W10',
  answers: ReviewAnswers = { next: 'Ask the pilots' },
): Promise<void> {
  const plan = await loadPlan(planId, userId, db);
  if (!plan) throw new Error('The plan has its owner.');
  const period = parsePeriod(name);
  if (!period) throw new Error(`“${name}” names no period.`);
  const snapshot = reviewSnapshot.parse(takeSnapshot(period.kind, plan, await planReadiness(plan)));
  await db.review.create({
    data: {
      userId,
      planId,
      kind: period.kind,
      period: period.name,
      answers: ANSWERS[period.kind].parse(answers),
      snapshot,
      asOf: toDateColumn(snapshot.asOf),
      takenAt: new Date(),
    },
    select: { id: true },
  });
}
