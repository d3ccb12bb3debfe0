import 'server-only';
import type { AcceptRoad } from '@/lib/schemas/road';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { bumpPlan } from '../plan/bump-plan';
import { loadPlan } from '../plan/load-plan';
import type { PlanView } from '../plan/queries';
import type { AdoptionRecord } from '../scenario/adoption-record';
import { lockPlannedPlan } from '../scenario/planned-plan';
import { addRoadGoals } from './add-road-goals';
import { layPlanRoad } from './lay-plan-road';

/**
 * Adds a road's goals to the plan and sets which strategies are in use, in one transaction. The road
 * is laid out anew from the posted choice. Stored as an adoption, for the undo.
 *
 * @throws StaleVersionError when the road is no longer the one that was shown
 * @throws RuleError when there is nothing to add
 */
export async function acceptRoad(who: Who, input: AcceptRoad) {
  const { userId } = who;
  const { planId, query } = input;
  return writeOnce({ ...who, action: 'accept-road' }, async (tx) => {
    await bumpPlan(tx, userId, planId, input.version);
    await lockPlannedPlan(tx, userId, planId);
    const plan = await loadPlan(planId, userId, tx);
    if (!plan) throw new NotFoundError();
    const { road, choice, hash } = await layPlanRoad(plan, new URLSearchParams(query), tx);
    if (hash !== input.shown) throw new StaleVersionError(plan.version, {});
    if (road.goals.length === 0) throw new RuleError('', 'This road adds no goal to your plan.');
    const owner = { planId, userId };
    const before: AdoptionRecord = {
      due: [],
      dropped: [],
      road: true,
      inUse: await setInUse(tx, owner, plan.strategies, choice.inUse),
      created: await addRoadGoals(tx, owner, plan.strategies, road.goals),
    };
    const { id } = await tx.adoption.create({
      data: { ...owner, name: 'The road', query, before },
      select: { id: true },
    });
    return { planId, adoptionId: id };
  });
}

type Strategy = PlanView['strategies'][number];

/** Sets the chosen strategies in use. @returns what was set there before */
async function setInUse(
  tx: Transaction,
  owner: { planId: string; userId: string },
  strategies: readonly Strategy[],
  chosen: readonly string[],
) {
  const changed = strategies.filter(({ key }) => chosen.includes(key));
  const ids = changed.map(({ id }) => id);
  await tx.planStrategy.updateMany({
    where: { ...owner, id: { in: ids } },
    data: { inUse: true },
  });
  return changed.map(({ id, inUse, inUseAnswered }) => ({
    id,
    from: inUseAnswered ? inUse : null,
  }));
}
