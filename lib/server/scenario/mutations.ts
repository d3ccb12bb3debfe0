import 'server-only';
import { scenarioFromQuery, scenarioToQuery } from '@/lib/domain/scenario';
import type { RenameScenario, SaveScenario } from '@/lib/schemas/scenario';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { lockPlannedPlan } from './planned-plan';

/** How many saved scenarios a plan may have. */
export const MAX_SCENARIOS = 50;

/** Saves a scenario under a name. Parts of its query about goals that the plan does not have are left out. */
export async function saveScenario(who: Who, input: SaveScenario) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'save-scenario' }, async (tx) => {
    const planned = await lockPlannedPlan(tx, userId, input.planId);
    const { scenario } = scenarioFromQuery(input.query, planned);
    await requireRoom(tx, userId, input.planId, 'name');
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

/** Call it with the plan locked: otherwise two saves at once could both take the last place. */
async function requireRoom(tx: Transaction, userId: string, planId: string, field: string) {
  const saved = await tx.scenario.count({ where: { planId, userId, removedAt: null } });
  if (saved >= MAX_SCENARIOS) {
    throw new RuleError(field, `A plan keeps ${MAX_SCENARIOS} scenarios: remove one first.`);
  }
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
      await lockPlannedPlan(tx, userId, planId);
      await requireRoom(tx, userId, planId, '');
    }
    await tx.scenario.updateMany({
      where: { id: scenarioId, userId },
      data: { removedAt: removed ? new Date() : null, version: { increment: 1 } },
    });
    return { planId, scenarioId };
  });
}
