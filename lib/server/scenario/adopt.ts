import 'server-only';
import { todayIn } from '@/lib/domain/calendar';
import {
  type ImaginedGoal,
  type ScenarioChange,
  scenarioChanges,
  scenarioFromQuery,
  scenarioToQuery,
} from '@/lib/domain/scenario';
import type { AdoptionRecord } from '@/lib/schemas/adoption';
import { DEFAULT_MEASURE } from '@/lib/schemas/goal';
import type { AdoptScenario } from '@/lib/schemas/scenario';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { bumpPlan } from '../plan/bump-plan';
import { lockPlannedPlan, type PlannedPlan } from './planned-plan';

/**
 * Adopts a scenario in the plan: its half-life, its goals switched off (dropped as of today), its due
 * dates, its imagined goals. A plan has no setting for pace and the profession's speed. The previous
 * values are stored for the undo.
 *
 * @throws RuleError when there is nothing to take over
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
    const before: AdoptionRecord = { due: [], dropped: [], created: [] };
    for (const change of changes) await makeChange({ tx, userId, planId, plan }, change, before);
    const { id } = await tx.adoption.create({
      data: { planId, userId, name, query: scenarioToQuery(scenario), before },
      select: { id: true },
    });
    return { planId, adoptionId: id };
  });
}

type Context = { tx: Transaction; userId: string; planId: string; plan: PlannedPlan };

/** Makes one change, and records what it replaced. */
async function makeChange(context: Context, change: ScenarioChange, before: AdoptionRecord) {
  const { tx, userId, planId, plan } = context;
  const goals = { planId, userId };
  const newVersion = { version: { increment: 1 } };
  switch (change.kind) {
    case 'half-life': {
      const { from, to } = change;
      before.fade = { from, to };
      await tx.plan.updateMany({ where: { id: planId, userId }, data: { halfLifeYears: to } });
      break;
    }
    case 'leave-out': {
      const on = todayIn(plan.timeZone, new Date());
      before.dropped.push({ id: change.goalId, on });
      await tx.goal.updateMany({
        where: { ...goals, id: change.goalId },
        data: { droppedOn: toDateColumn(on), ...newVersion },
      });
      break;
    }
    case 'move-due': {
      const { goalId: id, from, to } = change;
      before.due.push({ id, from, to });
      await tx.goal.updateMany({
        where: { ...goals, id },
        data: { dueOn: toDateColumn(to), ...newVersion },
      });
      break;
    }
    case 'add-goal':
      before.created.push(await addGoal(context, change.goal));
  }
}

async function addGoal({ tx, userId, planId, plan }: Context, goal: ImaginedGoal): Promise<string> {
  const strategy = plan.strategies.find(({ key }) => key === goal.strategyKey);
  if (!strategy) throw new NotFoundError();
  const last = await tx.goal.aggregate({
    where: { strategyId: strategy.id, userId },
    _max: { position: true },
  });
  const { unit, baseline, target } = DEFAULT_MEASURE;
  const { id } = await tx.goal.create({
    data: {
      planId,
      userId,
      strategyId: strategy.id,
      unit,
      baseline,
      target,
      position: (last._max.position ?? -1) + 1,
      title: goal.title,
      points: goal.points,
      startOn: toDateColumn(goal.startOn),
      dueOn: toDateColumn(goal.dueOn),
    },
    select: { id: true },
  });
  return id;
}
