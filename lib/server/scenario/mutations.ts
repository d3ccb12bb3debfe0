import 'server-only';
import { CEILINGS } from '@/lib/domain/ceiling';
import { scenarioFromQuery, scenarioToQuery } from '@/lib/domain/scenario';
import type { RenameScenario, SaveScenario } from '@/lib/schemas/scenario';
import { lockPlan } from '../ceiling/locks';
import { requireRoom } from '../ceiling/require-room';
import { NotFoundError, StaleVersionError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { lockPlannedPlan } from './planned-plan';

/** Saves a scenario under a name. Parts of its query about goals that the plan does not have are left out. */
export async function saveScenario(who: Who, input: SaveScenario) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'save-scenario' }, async (tx) => {
    const planned = await lockPlannedPlan(tx, userId, input.planId);
    const { scenario } = scenarioFromQuery(input.query, planned);
    const owner = { userId, planId: input.planId };
    await requireRoom(tx, 'scenarios', owner, { field: 'name' });
    await deleteLongRemoved(tx, owner);
    const { id } = await tx.scenario.create({
      data: {
        planId: input.planId,
        userId,
        name: input.name,
        query: scenarioToQuery(scenario),
      },
      select: { id: true },
    });
    return { planId: input.planId, scenarioId: id };
  });
}

/** Deletes all removed scenarios of a plan but the latest: a removal is undone soon or not at all. */
async function deleteLongRemoved(tx: Transaction, owner: { userId: string; planId: string }) {
  const old = await tx.scenario.findMany({
    where: { ...owner, removedAt: { not: null } },
    orderBy: [{ removedAt: 'desc' }, { id: 'desc' }],
    skip: CEILINGS.removedScenarios,
    select: { id: true },
  });
  if (old.length === 0) return;
  await tx.scenario.deleteMany({ where: { ...owner, id: { in: old.map(({ id }) => id) } } });
}

async function ownScenario(tx: Transaction, userId: string, scenarioId: string) {
  const scenario = await tx.scenario.findFirst({
    where: { id: scenarioId, userId },
    select: { planId: true, name: true, version: true, removedAt: true },
  });
  if (!scenario) throw new NotFoundError();
  return scenario;
}

/** @throws StaleVersionError with the stored name */
export async function renameScenario(who: Who, input: RenameScenario) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'rename-scenario' }, async (tx) => {
    const { planId } = await ownScenario(tx, userId, input.scenarioId);
    const changed = await tx.scenario.updateMany({
      where: { id: input.scenarioId, userId, version: input.version },
      data: { name: input.name, version: { increment: 1 } },
    });
    if (changed.count === 0) {
      const now = await ownScenario(tx, userId, input.scenarioId);
      throw new StaleVersionError(now.version, { name: now.name });
    }
    return { planId };
  });
}

/** Removes a scenario (soft delete), or restores it; idempotent. */
export async function setScenarioRemoved(who: Who, scenarioId: string, removed: boolean) {
  const { userId } = who;
  const action = removed ? 'remove-scenario' : 'restore-scenario';
  return writeOnce({ ...who, action }, async (tx) => {
    const { planId, removedAt } = await ownScenario(tx, userId, scenarioId);
    if ((removedAt !== null) === removed) return { planId, scenarioId };
    if (!removed) {
      await lockPlan(tx, userId, planId);
      await requireRoom(tx, 'scenarios', { userId, planId }, { field: '' });
    }
    await tx.scenario.updateMany({
      where: { id: scenarioId, userId },
      data: { removedAt: removed ? new Date() : null, version: { increment: 1 } },
    });
    return { planId, scenarioId };
  });
}
