import 'server-only';
import { todayIn } from '@/lib/domain/calendar';
import type { PlanSettings } from '@/lib/schemas/plan/plan';
import { lockPerson } from '../ceiling/locks';
import { requireRoom } from '../ceiling/require-room';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError, StaleVersionError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { beginOn } from './first-day';

/**
 * Renames a plan and sets its half-life and time zone. A plan whose first day is still to come in the
 * new zone begins on today's date there, so that it can be logged at all times.
 *
 * @returns `beginsOn`: the new first day, where it had to move
 * @throws StaleVersionError
 */
export async function updatePlanSettings(who: Who, input: PlanSettings) {
  return writeOnce({ ...who, action: 'update-plan' }, async (tx) => {
    const where = { id: input.planId, userId: who.userId };
    const changed = await tx.plan.updateMany({
      where: { ...where, version: input.version },
      data: {
        title: input.title,
        timeZone: input.timeZone,
        halfLifeYears: input.halfLife,
        version: { increment: 1 },
      },
    });
    if (changed.count === 0) {
      const plan = await tx.plan.findFirst({
        where,
        select: { title: true, timeZone: true, halfLifeYears: true, version: true },
      });
      if (!plan) throw new NotFoundError();
      throw new StaleVersionError(plan.version, {
        title: plan.title,
        timeZone: plan.timeZone,
        'halfLife.fades': plan.halfLifeYears === null ? 'no' : 'yes',
        ...(plan.halfLifeYears !== null && { 'halfLife.years': String(plan.halfLifeYears) }),
      });
    }
    return { planId: input.planId, beginsOn: await beginByToday(tx, who.userId, input) };
  });
}

async function beginByToday(tx: Transaction, userId: string, { planId, timeZone }: PlanSettings) {
  const today = todayIn(timeZone, new Date());
  const where = { id: planId, userId, startedOn: { gt: toDateColumn(today) } };
  if ((await tx.plan.count({ where })) === 0) return null;
  await beginOn(tx, userId, planId, today);
  return today;
}

/**
 * Archives a plan or brings it back; nothing of it is lost either way.
 *
 * @throws RuleError when the person has no more room for plans in use
 */
export async function setPlanArchived(who: Who, planId: string, archived: boolean) {
  return writeOnce({ ...who, action: archived ? 'archive' : 'unarchive' }, async (tx) => {
    if (!archived) await requireRoomInUse(tx, who.userId, planId);
    const changed = await tx.plan.updateMany({
      where: { id: planId, userId: who.userId },
      data: { archivedAt: archived ? new Date() : null, version: { increment: 1 } },
    });
    if (changed.count === 0) throw new NotFoundError();
    return { planId };
  });
}

async function requireRoomInUse(tx: Transaction, userId: string, planId: string) {
  await lockPerson(tx, userId);
  const waiting = await tx.plan.count({ where: { id: planId, userId, archivedAt: { not: null } } });
  await requireRoom(tx, 'plansInUse', { userId }, { field: '', adding: waiting });
}
