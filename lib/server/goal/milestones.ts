import 'server-only';
import { type CivilDate, todayIn } from '@/lib/domain/calendar';
import type { EditMilestone, NewMilestone } from '@/lib/schemas/goal';
import { lockPlanOf } from '../ceiling/locks';
import { requireRoom } from '../ceiling/require-room';
import { fromDateColumn, toDateColumn } from '../database/date-columns';
import { NotFoundError, StaleVersionError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';

async function ownMilestone(tx: Transaction, userId: string, milestoneId: string) {
  const milestone = await tx.milestone.findFirst({
    where: { id: milestoneId, userId },
    select: {
      goalId: true,
      removedAt: true,
      title: true,
      dueOn: true,
      doneOn: true,
      version: true,
      goal: {
        select: { planId: true, strategy: { select: { plan: { select: { timeZone: true } } } } },
      },
    },
  });
  if (!milestone) throw new NotFoundError();
  const { goal, ...rest } = milestone;
  const today = todayIn(goal.strategy.plan.timeZone, new Date());
  return { ...rest, today, where: { planId: goal.planId, goalId: milestone.goalId } };
}

/** @throws RuleError when the goal holds no more milestones */
export async function createMilestone(who: Who, input: NewMilestone) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'create-milestone' }, async (tx) => {
    await lockPlanOf(tx, userId, input.goalId);
    const goal = await tx.goal.findFirst({
      where: { id: input.goalId, userId },
      select: { planId: true, _count: { select: { milestones: true } } },
    });
    if (!goal) throw new NotFoundError();
    const owner = { userId, goalId: input.goalId };
    await requireRoom(tx, 'milestones', owner, { field: 'title' });
    await requireRoom(tx, 'allMilestones', owner, { field: 'title' });
    const { id: milestoneId } = await tx.milestone.create({
      data: {
        goalId: input.goalId,
        userId,
        title: input.title,
        dueOn: toDateColumn(input.dueOn),
        position: goal._count.milestones,
      },
      select: { id: true },
    });
    return { planId: goal.planId, goalId: input.goalId, milestoneId };
  });
}

/** @throws StaleVersionError with the stored milestone */
export async function updateMilestone(who: Who, input: EditMilestone) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'update-milestone' }, async (tx) => {
    const milestone = await ownMilestone(tx, userId, input.milestoneId);
    const changed = await tx.milestone.updateMany({
      where: { id: input.milestoneId, userId, version: input.version },
      data: {
        title: input.title,
        dueOn: toDateColumn(input.dueOn),
        version: { increment: 1 },
      },
    });
    if (changed.count === 0) {
      // Read again: the other save may have come between.
      const now = await ownMilestone(tx, userId, input.milestoneId);
      throw new StaleVersionError(now.version, {
        title: now.title,
        dueOn: fromDateColumn(now.dueOn),
      });
    }
    return milestone.where;
  });
}

/**
 * Ticks a milestone as of a day, today unless it is named, or unticks it.
 *
 * @returns also the day as of which it was done before
 */
export async function setMilestoneDone(
  who: Who,
  milestoneId: string,
  done: boolean,
  day?: CivilDate,
) {
  const { userId } = who;
  return writeOnce({ ...who, action: done ? 'tick' : 'untick' }, async (tx) => {
    const milestone = await ownMilestone(tx, userId, milestoneId);
    await tx.milestone.updateMany({
      where: { id: milestoneId, userId },
      data: {
        doneOn: done ? (milestone.doneOn ?? toDateColumn(day ?? milestone.today)) : null,
        version: { increment: 1 },
      },
    });
    return { ...milestone.where, doneOn: milestone.doneOn && fromDateColumn(milestone.doneOn) };
  });
}

/**
 * Removes a milestone (soft delete), or restores it.
 *
 * @throws RuleError when the goal holds no more milestones
 */
export async function setMilestoneRemoved(who: Who, milestoneId: string, removed: boolean) {
  const { userId } = who;
  const action = removed ? 'remove-milestone' : 'restore-milestone';
  return writeOnce({ ...who, action }, async (tx) => {
    const milestone = await ownMilestone(tx, userId, milestoneId);
    const { goalId } = milestone.where;
    if (!removed && milestone.removedAt !== null) {
      await lockPlanOf(tx, userId, goalId);
      await requireRoom(tx, 'milestones', { userId, goalId }, { field: '' });
    }
    await tx.milestone.updateMany({
      where: { id: milestoneId, userId },
      data: { removedAt: removed ? new Date() : null, version: { increment: 1 } },
    });
    return milestone.where;
  });
}
