import 'server-only';
import { notFound } from 'next/navigation';
import { rowId } from '@/lib/schemas/text';
import { requireUser } from '../auth';
import { db } from '../db';
import { editorialSelect } from './select';

/** The outlook's own required levels and weights by strategy key, to show beside a plan's. */
export async function editorialValues(planId: string) {
  const user = await requireUser(`/plans/${planId}/settings`);
  if (!rowId.safeParse(planId).success) notFound();
  const plan = await db.plan.findFirst({
    where: { id: planId, userId: user.id },
    select: {
      outlookVersion: {
        select: { strategies: { select: { key: true, ...editorialSelect } } },
      },
    },
  });
  if (!plan) notFound();
  return new Map(plan.outlookVersion.strategies.map(({ key, ...values }) => [key, values]));
}
