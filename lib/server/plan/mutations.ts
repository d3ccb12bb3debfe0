import 'server-only';
import { todayIn } from '@/lib/domain/calendar';
import { valuesOf } from '@/lib/domain/outlook-change';
import type { PlanSettings, PlanStrategyValues } from '@/lib/schemas/plan/plan';
import { lockPerson } from '../ceiling/locks';
import { requireRoom } from '../ceiling/require-room';
import { toDateColumn } from '../database/date-columns';
import { NotFoundError, StaleVersionError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { outlookVersionContent } from '../outlook/content';
import { beginOn } from './first-day';
import { editorialSelect } from './select';

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

const valueSelect = { startingLevel: true, ...editorialSelect } as const;

/**
 * Optimistic concurrency by the plan's version, which covers its strategies' values too: they are read
 * together.
 */
async function bumpPlanOf(tx: Transaction, userId: string, strategyId: string, version: number) {
  const strategy = await tx.planStrategy.findFirst({
    where: { id: strategyId, userId },
    select: {
      planId: true,
      key: true,
      basisId: true,
      plan: { select: { outlookVersionId: true } },
    },
  });
  if (!strategy) throw new NotFoundError();
  const bumped = await tx.plan.updateMany({
    where: { id: strategy.planId, userId, version },
    data: { version: { increment: 1 } },
  });
  if (bumped.count === 0) {
    const now = await tx.planStrategy.findFirstOrThrow({
      where: { id: strategyId, userId },
      select: { ...valueSelect, plan: { select: { version: true } } },
    });
    const { plan, ...values } = now;
    const texts = Object.entries(values).map(([name, value]) => [name, String(value)]);
    throw new StaleVersionError(plan.version, Object.fromEntries(texts));
  }
  return strategy;
}

/** Sets a strategy's starting level, required levels and weights. @throws StaleVersionError */
export async function updatePlanStrategy(
  who: Who,
  { strategyId, version, ...values }: PlanStrategyValues,
) {
  return writeOnce({ ...who, action: 'update-strategy' }, async (tx) => {
    const { planId } = await bumpPlanOf(tx, who.userId, strategyId, version);
    await tx.planStrategy.updateMany({
      where: { id: strategyId, userId: who.userId },
      data: values,
    });
    return { planId };
  });
}

/**
 * Resets a strategy's required levels and weights to the outlook's editorial values, from the
 * version that it was last decided on.
 */
export async function resetPlanStrategy(who: Who, strategyId: string, version: number) {
  return writeOnce({ ...who, action: 'reset-strategy' }, async (tx) => {
    const { planId, key, basisId, plan } = await bumpPlanOf(tx, who.userId, strategyId, version);
    const outlook = await outlookVersionContent(basisId ?? plan.outlookVersionId, tx);
    const strategy = outlook?.strategies.find((candidate) => candidate.key === key);
    if (!strategy) throw new NotFoundError();
    await tx.planStrategy.updateMany({
      where: { id: strategyId, userId: who.userId },
      data: valuesOf(strategy),
    });
    return { planId };
  });
}
