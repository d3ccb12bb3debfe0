import 'server-only';
import { todayIn } from '@/lib/domain/calendar';
import {
  type ScenarioChange,
  scenarioChanges,
  scenarioFromQuery,
  scenarioToQuery,
} from '@/lib/domain/scenario';
import type { AdoptionRecord } from '@/lib/schemas/adoption';
import { DEFAULT_MEASURE } from '@/lib/schemas/goal';
import type { AdoptScenario } from '@/lib/schemas/scenario';
import { requireRoom, withinOpenGoals } from '../ceiling/require-room';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { moveDueDates, positionsAfter } from '../goal/many-goals';
import { bumpPlan } from '../plan/bump-plan';
import { lockPlannedPlan, type PlannedPlan } from './planned-plan';

/**
 * Adopts a scenario in the plan: its half-life, its goals switched off (dropped as of today), its due
 * dates, its imagined goals. A plan has no setting for pace and the profession's speed. The previous
 * values are stored for the undo.
 *
 * @throws RuleError when there is nothing to take over, or more goals than the plan holds
 * @throws StaleVersionError when the plan's settings changed since the preview
 */
export async function adoptScenario(who: Who, input: AdoptScenario) {
  const { userId } = who;
  const { planId, name } = input;
  return writeOnce({ ...who, action: 'adopt-scenario' }, async (tx) => {
    await bumpPlan(tx, userId, planId, input.version);
    const plan = await lockPlannedPlan(tx, userId, planId);
    const { scenario } = scenarioFromQuery(input.query, plan);
    const changes = scenarioChanges(plan, scenario);
    if (changes.length === 0) {
      throw new RuleError('', 'This scenario changes nothing that a plan can hold.');
    }
    const owner = { planId, userId };
    await requireRoom(tx, 'adoptions', owner, { field: '' });
    const added = changes.filter(({ kind }) => kind === 'add-goal').length;
    await requireRoom(tx, 'goals', owner, { field: '', adding: added });
    const before: AdoptionRecord = { due: [], dropped: [], created: [] };
    await withinOpenGoals(tx, owner, async () => {
      await changeGoals(tx, owner, plan, changes, before);
      before.created.push(...(await addGoals(tx, owner, plan, changes)));
    });
    const { id } = await tx.adoption.create({
      data: { planId, userId, name, query: scenarioToQuery(scenario), before },
      select: { id: true },
    });
    return { planId, adoptionId: id };
  });
}

type Owner = { planId: string; userId: string };

/** Makes the changes of what the plan has, and records what they replaced. */
async function changeGoals(
  tx: Transaction,
  { planId, userId }: Owner,
  plan: PlannedPlan,
  changes: readonly ScenarioChange[],
  before: AdoptionRecord,
) {
  const today = todayIn(plan.timeZone, new Date());
  for (const change of changes) {
    if (change.kind === 'half-life') before.fade = { from: change.from, to: change.to };
    if (change.kind === 'leave-out') before.dropped.push({ id: change.goalId, on: today });
    if (change.kind === 'move-due') {
      before.due.push({ id: change.goalId, from: change.from, to: change.to });
    }
  }
  if (before.fade) {
    const halfLifeYears = before.fade.to;
    await tx.plan.updateMany({ where: { id: planId, userId }, data: { halfLifeYears } });
  }
  await tx.goal.updateMany({
    where: { planId, userId, id: { in: before.dropped.map(({ id }) => id) } },
    data: { droppedOn: toDateColumn(today), version: { increment: 1 } },
  });
  await moveDueDates(tx, { planId, userId }, before.due);
}

async function addGoals(
  tx: Transaction,
  owner: Owner,
  plan: PlannedPlan,
  changes: readonly ScenarioChange[],
): Promise<string[]> {
  const goals = changes.flatMap((change) => (change.kind === 'add-goal' ? [change.goal] : []));
  const { unit, baseline, target } = DEFAULT_MEASURE;
  const nextPosition = await positionsAfter(tx, owner);
  const created = await tx.goal.createManyAndReturn({
    data: goals.map(({ strategyKey, title, points, startOn, dueOn }) => {
      const strategy = plan.strategies.find(({ key }) => key === strategyKey);
      if (!strategy) throw new NotFoundError();
      return {
        ...owner,
        strategyId: strategy.id,
        unit,
        baseline,
        target,
        position: nextPosition(strategy.id),
        title,
        points,
        startOn: toDateColumn(startOn),
        dueOn: toDateColumn(dueOn),
      };
    }),
    select: { id: true },
  });
  return created.map(({ id }) => id);
}
