import 'server-only';
import { notFound } from 'next/navigation';
import { rowId } from '@/lib/schemas/text';
import { requireUser } from '../auth';
import { db } from '../db';
import { outlookVersionContent } from '../outlooks/content';
import { editorialColumns } from './editorial-columns';

/** The outlook's own required levels and weights by strategy key, to show beside a plan's. */
export async function editorialValues(planId: string) {
  const user = await requireUser(`/plans/${planId}/settings`);
  if (!rowId.safeParse(planId).success) notFound();
  const plan = await db.plan.findFirst({
    where: { id: planId, userId: user.id },
    select: { outlookVersionId: true },
  });
  if (!plan) notFound();
  const outlook = await outlookVersionContent(plan.outlookVersionId);
  return new Map(outlook?.strategies.map((strategy) => [strategy.key, editorialColumns(strategy)]));
}
