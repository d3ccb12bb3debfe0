import 'server-only';
import { addDays, todayIn } from '@/lib/domain/calendar';
import type { PostponeAction } from '@/lib/schemas/next-action';
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

/** Postpones an action for some days; postponing it again starts anew. */
export async function putOffAction(who: Who, { planId, actionKey, days }: PostponeAction) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'put-off' }, async (tx) => {
    const until = toDateColumn(addDays(await todayOf(tx, userId, planId), days));
    await tx.postponement.upsert({
      where: { planId_actionKey: { planId, actionKey }, userId },
      create: { planId, userId, actionKey, until },
      update: { until },
      select: { planId: true },
    });
    return { planId };
  });
}

/** Ends every postponement. */
export async function bringBackActions(who: Who, planId: string) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'bring-back' }, async (tx) => {
    await todayOf(tx, userId, planId);
    await tx.postponement.deleteMany({ where: { planId, userId } });
    return { planId };
  });
}
