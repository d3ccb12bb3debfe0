import 'server-only';
import { rowId } from '@/lib/schemas/text';
import { fromDateColumn } from '../database/date-columns';
import { db } from '../database/db';
import { requireUserOrDemo } from '../identity';

/** A goal's milestones by date, the removed ones included and marked. */
export async function listMilestones(goalId: string) {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(goalId).success) return [];
  const rows = await db.milestone.findMany({
    where: { goalId, userId: user.id },
    orderBy: [{ dueOn: 'asc' }, { position: 'asc' }],
    select: { id: true, title: true, dueOn: true, doneOn: true, removedAt: true, version: true },
  });
  return rows.map(({ dueOn, doneOn, removedAt, ...row }) => ({
    ...row,
    dueOn: fromDateColumn(dueOn),
    doneOn: doneOn && fromDateColumn(doneOn),
    removed: removedAt !== null,
  }));
}

/** A goal by what a sentence about it needs; null for one that is not the person's. */
export async function goalName(goalId: string) {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(goalId).success) return null;
  return db.goal.findFirst({
    where: { id: goalId, userId: user.id },
    select: { title: true, unit: true, baseline: true, target: true },
  });
}

/** A milestone's title; null for one that is not the person's. */
export async function milestoneTitle(milestoneId: string): Promise<string | null> {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(milestoneId).success) return null;
  const row = await db.milestone.findFirst({
    where: { id: milestoneId, userId: user.id },
    select: { title: true },
  });
  return row?.title ?? null;
}
