import 'server-only';
import { dueFault } from '@/lib/format/due-fault';
import type { MoveDate } from '@/lib/schemas/goal';
import { fromDateColumn, toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError, StaleVersionError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';

type Move = Pick<MoveDate, 'id' | 'date' | 'version'>;

async function ownGoal(tx: Transaction, userId: string, id: string) {
  const goal = await tx.goal.findFirst({
    where: { id, userId },
    select: { planId: true, startOn: true, dueOn: true, version: true },
  });
  if (!goal) throw new NotFoundError();
  return goal;
}

async function ownMilestone(tx: Transaction, userId: string, id: string) {
  const milestone = await tx.milestone.findFirst({
    where: { id, userId, removedAt: null },
    select: { dueOn: true, version: true, goal: { select: { planId: true } } },
  });
  if (!milestone) throw new NotFoundError();
  return milestone;
}

function stale({ version, dueOn }: { version: number; dueOn: Date }) {
  return new StaleVersionError(version, { date: fromDateColumn(dueOn) });
}

/**
 * Gives a goal another due date and changes nothing else of it.
 *
 * @returns `was`, the date it had: what undo goes back to
 * @throws StaleVersionError with the stored date
 */
export async function moveGoalDueDate(who: Who, { id, date, version }: Move) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'move-goal-due-date' }, async (tx) => {
    const goal = await ownGoal(tx, userId, id);
    const fault = dueFault(fromDateColumn(goal.startOn), date, 'Choose a later date.');
    if (fault) throw new RuleError('date', fault);
    const changed = await tx.goal.updateMany({
      where: { id, userId, version },
      data: { dueOn: toDateColumn(date), version: { increment: 1 } },
    });
    // Read again: the other save may have come between.
    if (changed.count === 0) throw stale(await ownGoal(tx, userId, id));
    return { planId: goal.planId, was: fromDateColumn(goal.dueOn) };
  });
}

/**
 * Gives a milestone another date and changes nothing else of it.
 *
 * @returns `was`, the date it had: what undo goes back to
 * @throws StaleVersionError with the stored date
 */
export async function moveMilestoneDate(who: Who, { id, date, version }: Move) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'move-milestone-date' }, async (tx) => {
    const milestone = await ownMilestone(tx, userId, id);
    const changed = await tx.milestone.updateMany({
      where: { id, userId, version },
      data: { dueOn: toDateColumn(date), version: { increment: 1 } },
    });
    if (changed.count === 0) throw stale(await ownMilestone(tx, userId, id));
    return { planId: milestone.goal.planId, was: fromDateColumn(milestone.dueOn) };
  });
}
