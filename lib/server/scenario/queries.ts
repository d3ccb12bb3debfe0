import 'server-only';
import { adoptionRecord } from '@/lib/schemas/adoption';
import { rowId } from '@/lib/schemas/text';
import { db } from '../database/db';
import { requireUserOrDemo } from '../identity';

/** A plan's named what-ifs, oldest first, without the removed ones. */
export async function listScenarios(planId: string) {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(planId).success) return [];
  return db.scenario.findMany({
    where: { planId, userId: user.id, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, query: true, version: true },
  });
}

/** Whether a scenario of a plan is removed, and so can be restored; null for any other id. */
export async function findScenario(planId: string, scenarioId: unknown) {
  const user = await requireUserOrDemo();
  const id = rowId.safeParse(scenarioId);
  if (!rowId.safeParse(planId).success || !id.success) return null;
  const scenario = await db.scenario.findFirst({
    where: { id: id.data, planId, userId: user.id },
    select: { id: true, removedAt: true },
  });
  return scenario && { id: scenario.id, removed: scenario.removedAt !== null };
}

/** The last adoption of a plan that was not undone; null without one. */
export async function findLastAdoption(planId: string) {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(planId).success) return null;
  return db.adoption.findFirst({
    where: { planId, userId: user.id, undoneAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select: { id: true, name: true, createdAt: true },
  });
}

/** An adoption of a plan, of a scenario or of a road; null for any other id. */
export async function findAdoption(planId: string, adoptionId: string) {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(planId).success || !rowId.safeParse(adoptionId).success) return null;
  const adoption = await db.adoption.findFirst({
    where: { id: adoptionId, planId, userId: user.id },
    select: { id: true, undoneAt: true, before: true },
  });
  if (!adoption) return null;
  const { created, road = false } = adoptionRecord.parse(adoption.before);
  return { id: adoption.id, undone: adoption.undoneAt !== null, road, addedGoalIds: created };
}
