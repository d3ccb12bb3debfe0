import 'server-only';
import { rowId } from '@/lib/schemas/text';
import { fromDateColumn } from '../database/date-columns';
import { db } from '../database/db';
import { requireUser } from '../identity';

/** A goal's milestones by date, the removed ones included and marked. */
export async function listMilestones(goalId: string) {
  const user = await requireUser();
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
