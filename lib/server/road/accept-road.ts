import 'server-only';
import type { AcceptRoad } from '@/lib/schemas/road';
import { requireRoom, requireRoomForGoals } from '../ceiling/require-room';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { type Who, writeOnce } from '../database/write-once';
import { bumpPlan } from '../plan/bump-plan';
import { loadPlan } from '../plan/load-plan';
import { writeRoad } from '../plan/write-road';
import { lockPlannedPlan } from '../scenario/planned-plan';
import { layPlanRoad } from './lay-plan-road';

/**
 * Adds a road's goals to the plan and sets which strategies are in use, in one transaction. The road
 * is laid out anew from the posted choice. Stored as an adoption, for the undo.
 *
 * @throws StaleVersionError when the road is no longer the one that was shown
 * @throws RuleError when there is nothing to add, or more than the plan holds
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
    const strategies = plan.strategies.map(({ id, key, inUse, inUseAnswered }) => ({
      id,
      key,
      inUse: inUseAnswered ? inUse : null,
    }));
    const owner = { planId, userId };
    await requireRoom(tx, 'adoptions', owner, { field: '' });
    await requireRoomForGoals(tx, owner, { field: '', adding: road.goals.length });
    const inUse = choice.inUse;
    const adoptionId = await writeRoad(tx, { owner, strategies, road, inUse, query });
    return { planId, adoptionId };
  });
}
