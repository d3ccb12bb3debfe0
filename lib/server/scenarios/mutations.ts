import 'server-only';
import { scenarioFromQuery, scenarioToQuery } from '@/lib/domain/scenario';
import type { RenameScenario, SaveScenario } from '@/lib/schemas/scenario';
import { fromDateColumn } from '../dates';
import { NotFoundError, RuleError, StaleVersionError } from '../errors';
import type { Who } from '../form-action';
import { type Transaction, writeOnce } from '../write-once';

/** How many named what-ifs a plan keeps. */
export const MAX_SCENARIOS = 50;

/** The plan as far as a scenario's address is read against it. */
export async function plannedGoals(tx: Transaction, userId: string, planId: string) {
  const plan = await tx.plan.findFirst({
    where: { id: planId, userId },
    select: {
      strategies: { select: { key: true, goals: { select: { id: true, startOn: true } } } },
    },
  });
  if (!plan) throw new NotFoundError();
  return {
    strategies: plan.strategies.map(({ key, goals }) => ({
      key,
      goals: goals.map(({ id, startOn }) => ({ id, startOn: fromDateColumn(startOn) })),
    })),
  };
}

/** Names a what-if. What its address says of goals that the plan does not have is left out. */
export async function saveScenario(who: Who, input: SaveScenario) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'save-scenario' }, async (tx) => {
    const planned = await plannedGoals(tx, userId, input.planId);
    const { scenario } = scenarioFromQuery(input.query, planned);
    const where = { planId: input.planId, userId, removedAt: null };
    if ((await tx.scenario.count({ where })) >= MAX_SCENARIOS) {
      throw new RuleError('name', `A plan keeps ${MAX_SCENARIOS} scenarios: remove one first.`);
    }
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

async function ownScenario(tx: Transaction, userId: string, scenarioId: string) {
  const scenario = await tx.scenario.findFirst({
    where: { id: scenarioId, userId },
    select: { planId: true, name: true, version: true },
  });
  if (!scenario) throw new NotFoundError();
  return scenario;
}

/** @throws StaleVersionError with the name as it now stands */
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

/** Takes a scenario off the list, or puts it back. */
export async function setScenarioRemoved(who: Who, scenarioId: string, removed: boolean) {
  const { userId } = who;
  const action = removed ? 'remove-scenario' : 'restore-scenario';
  return writeOnce({ ...who, action }, async (tx) => {
    const { planId } = await ownScenario(tx, userId, scenarioId);
    await tx.scenario.updateMany({
      where: { id: scenarioId, userId },
      data: { removedAt: removed ? new Date() : null, version: { increment: 1 } },
    });
    return { planId, scenarioId };
  });
}
