import 'server-only';
import { rowId } from '@/lib/schemas/text';
import { requireUser } from '../auth';
import { db } from '../db';

/** A plan's named what-ifs, oldest first, without the removed ones. */
export async function listScenarios(planId: string) {
  const user = await requireUser();
  return db.scenario.findMany({
    where: { planId, userId: user.id, removedAt: null },
    orderBy: { createdAt: 'asc' },
    select: { id: true, name: true, query: true, version: true },
  });
}

/** A scenario that was taken into the plan and not undone since; null for any other id. */
export async function findAdoption(adoptionId: string) {
  const user = await requireUser();
  if (!rowId.safeParse(adoptionId).success) return null;
  return db.adoption.findFirst({
    where: { id: adoptionId, userId: user.id, undoneAt: null },
    select: { id: true, name: true },
  });
}
