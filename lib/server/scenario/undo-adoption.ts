import 'server-only';
import { todayIn } from '@/lib/domain/calendar';
import { type AdoptionRecord, adoptionRecord } from '@/lib/schemas/adoption';
import { withinOpenGoals } from '../ceiling/require-room';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { deleteUntouched, moveDueDates, takeUpGoals } from '../goal/many-goals';

/**
 * Restores the values that an adoption replaced, except those that were changed since. Goals that it
 * added are deleted if nothing was written on them; of the others, a scenario's are dropped and a
 * road's stay.
 *
 * @throws RuleError when it would open more goals again than the plan holds open
 */
export async function undoAdoption(who: Who, adoptionId: string) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'undo-adoption' }, async (tx) => {
    const claimed = await tx.adoption.updateMany({
      where: { id: adoptionId, userId, undoneAt: null },
      data: { undoneAt: new Date() },
    });
    if (claimed.count === 0) throw new NotFoundError();
    const { planId, before, plan } = await tx.adoption.findFirstOrThrow({
      where: { id: adoptionId, userId },
      select: { planId: true, before: true, plan: { select: { timeZone: true } } },
    });
    const record = adoptionRecord.parse(before);
    const today = toDateColumn(todayIn(plan.timeZone, new Date()));
    const owner = { planId, userId };
    await restorePlan(tx, { id: planId, userId }, record);
    await withinOpenGoals(tx, owner, async () => {
      await moveDueDates(
        tx,
        owner,
        record.due.map(({ id, from, to }) => ({ id, from: to, to: from })),
      );
      await takeUpGoals(tx, owner, record.dropped);
      await removeAddedGoals(tx, owner, record, today);
    });
    return { planId };
  });
}

async function restorePlan(
  tx: Transaction,
  where: { id: string; userId: string },
  { fade, inUse = [] }: AdoptionRecord,
) {
  await tx.plan.updateMany({ where, data: { version: { increment: 1 } } });
  for (const was of [false, null]) {
    const ids = inUse.filter(({ from }) => from === was).map(({ id }) => id);
    await tx.planStrategy.updateMany({
      where: { id: { in: ids }, planId: where.id, userId: where.userId, inUse: true },
      data: { inUse: was },
    });
  }
  if (!fade) return;
  await tx.plan.updateMany({
    where: { ...where, halfLifeYears: fade.to },
    data: { halfLifeYears: fade.from },
  });
}

type Owner = { planId: string; userId: string };

async function removeAddedGoals(
  tx: Transaction,
  owner: Owner,
  { created, road }: AdoptionRecord,
  today: Date,
) {
  await deleteUntouched(tx, owner, created);
  if (road) return;
  await tx.goal.updateMany({
    where: { ...owner, id: { in: created }, droppedOn: null },
    data: { droppedOn: today, version: { increment: 1 } },
  });
}
