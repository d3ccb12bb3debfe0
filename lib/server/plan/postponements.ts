import 'server-only';
import { addDays, todayIn } from '@/lib/domain/calendar';
import type { BringBack, PostponeAction } from '@/lib/schemas/next-action';
import { lockPlan } from '../ceiling/locks';
import { requireRoom } from '../ceiling/require-room';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';

async function todayOf(tx: Transaction, userId: string, planId: string) {
  const plan = await tx.plan.findFirst({
    where: { id: planId, userId },
    select: { timeZone: true },
  });
  if (!plan) throw new NotFoundError();
  return todayIn(plan.timeZone, new Date());
}

/**
 * Postpones an action for some days; postponing it again starts anew. What came back by now is deleted.
 *
 * @throws RuleError when too many are put off
 */
export async function putOffAction(who: Who, { planId, actionKey, days }: PostponeAction) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'put-off' }, async (tx) => {
    await lockPlan(tx, userId, planId);
    const today = await todayOf(tx, userId, planId);
    const until = addDays(today, days);
    const owner = { planId, userId };
    await tx.postponement.deleteMany({
      where: { ...owner, OR: [{ actionKey }, { until: { lte: toDateColumn(today) } }] },
    });
    await requireRoom(tx, 'postponements', owner, { field: '' });
    await tx.postponement.create({
      data: { ...owner, actionKey, until: toDateColumn(until) },
      select: { planId: true },
    });
    return { planId, until };
  });
}

/** Ends the postponement of one action, or all of them. */
export async function bringBackActions(who: Who, { planId, actionKey }: BringBack) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'bring-back' }, async (tx) => {
    await todayOf(tx, userId, planId);
    await tx.postponement.deleteMany({ where: { planId, userId, actionKey } });
    return { planId };
  });
}
