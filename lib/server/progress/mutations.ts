import 'server-only';
import { type CivilDate, todayIn } from '@/lib/domain/calendar';
import { valueAfterStep } from '@/lib/domain/progress';
import { formatDate } from '@/lib/format/dates';
import { NO_LATER_THAN_TODAY } from '@/lib/schemas/civil-date';
import type { CorrectEntry, LogProgress } from '@/lib/schemas/progress';
import { lockPlanOf } from '../ceiling/locks';
import { requireRoom } from '../ceiling/require-room';
import { fromDateColumn, toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { currentValue } from './current-entries';

/** The goal and its plan's days. */
async function ownGoal(tx: Transaction, userId: string, goalId: string) {
  const goal = await tx.goal.findFirst({
    where: { id: goalId, userId },
    select: {
      id: true,
      planId: true,
      unit: true,
      baseline: true,
      target: true,
      strategy: { select: { plan: { select: { startedOn: true, timeZone: true } } } },
    },
  });
  if (!goal) throw new NotFoundError();
  const { strategy, ...own } = goal;
  const { startedOn, timeZone } = strategy.plan;
  return {
    ...own,
    startedOn: fromDateColumn(startedOn),
    today: todayIn(timeZone, new Date()),
  };
}

/** From the plan's start to today, in the plan's time zone. */
function checkDay(
  day: CivilDate,
  { startedOn, today }: { startedOn: CivilDate; today: CivilDate },
) {
  if (day > today) {
    throw new RuleError('occurredOn', NO_LATER_THAN_TODAY);
  }
  if (day < startedOn) {
    throw new RuleError(
      'occurredOn',
      `Choose ${formatDate(startedOn)} or later: that is when this plan began.`,
    );
  }
}

function entryColumns(input: LogProgress | CorrectEntry) {
  return {
    occurredOn: toDateColumn(input.occurredOn),
    value: input.value,
    note: input.note,
    link: input.link,
  };
}

/**
 * Appends an entry: the measure's value on a day, not an increment.
 *
 * @throws RuleError for a day outside of the plan, or when the plan's log is full
 */
export async function logProgress(who: Who, input: LogProgress) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'log-progress' }, async (tx) => {
    await lockPlanOf(tx, userId, input.goalId);
    const goal = await ownGoal(tx, userId, input.goalId);
    checkDay(input.occurredOn, goal);
    await requireRoom(tx, 'entries', { userId, planId: goal.planId }, { field: 'value' });
    const entry = await tx.progressEntry.create({
      data: { ...entryColumns(input), goalId: goal.id, userId },
      select: { id: true },
    });
    return { planId: goal.planId, goalId: goal.id, entryId: entry.id };
  });
}

/**
 * Appends an entry, one step further than the goal is on that day. What it is a step from is read under
 * the plan's lock, so that two presses are two steps, however close together.
 *
 * @param day today, or that of a press that waited on a device
 * @throws RuleError for a day outside of the plan, or when the plan's log is full
 */
export async function logStep(who: Who, goalId: string, day?: CivilDate) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'log-step' }, async (tx) => {
    await lockPlanOf(tx, userId, goalId);
    const goal = await ownGoal(tx, userId, goalId);
    const occurredOn = day ?? goal.today;
    if (day) checkDay(day, goal);
    await requireRoom(tx, 'entries', { userId, planId: goal.planId }, { field: '' });
    const value = (await currentValue({ goalId, userId }, occurredOn, tx)) ?? goal.baseline;
    const entry = await tx.progressEntry.create({
      data: {
        occurredOn: toDateColumn(occurredOn),
        value: valueAfterStep(goal, value),
        goalId,
        userId,
      },
      select: { id: true },
    });
    return { planId: goal.planId, goalId, entryId: entry.id };
  });
}

async function ownEntry(tx: Transaction, userId: string, entryId: string) {
  const entry = await tx.progressEntry.findFirst({
    where: { id: entryId, userId },
    select: {
      goalId: true,
      occurredOn: true,
      loggedOrder: true,
      replacedBy: { select: { id: true } },
      marks: { orderBy: { sequence: 'desc' }, take: 1, select: { removed: true } },
    },
  });
  if (!entry) throw new NotFoundError();
  return { ...entry, removed: entry.marks[0]?.removed ?? false };
}

/**
 * Appends an entry that replaces another and keeps that one's place in the
 * order logged; the replaced one stays in the history.
 */
export async function correctEntry(who: Who, input: CorrectEntry) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'correct-entry' }, async (tx) => {
    await lockEntry(tx, userId, input.entryId);
    const entry = await ownEntry(tx, userId, input.entryId);
    if (entry.replacedBy) {
      throw new RuleError('value', 'This entry was corrected already: correct the newer one.');
    }
    if (entry.removed) {
      throw new RuleError('value', 'This entry was removed: restore it first, then correct it.');
    }
    const goal = await ownGoal(tx, userId, entry.goalId);
    checkDay(input.occurredOn, goal);
    await requireRoom(tx, 'allEntries', { userId, planId: goal.planId }, { field: 'value' });
    const correction = await tx.progressEntry.create({
      data: {
        ...entryColumns(input),
        goalId: goal.id,
        userId,
        replacesId: input.entryId,
        loggedOrder: entry.loggedOrder,
      },
      select: { id: true },
    });
    return { planId: goal.planId, goalId: goal.id, entryId: correction.id };
  });
}

/**
 * Serialises corrections of one entry; the later one gets an error. The goal's row is locked in place
 * of the entry's: the app has no UPDATE privilege on entries, which a row lock needs. The plan comes
 * first, as everywhere: one order of locking avoids deadlocks.
 */
async function lockEntry(tx: Transaction, userId: string, entryId: string) {
  const entry = await tx.progressEntry.findFirst({
    where: { id: entryId, userId },
    select: { goalId: true },
  });
  if (!entry) throw new NotFoundError();
  await lockPlanOf(tx, userId, entry.goalId);
  await tx.$queryRaw`
    SELECT 1 FROM "Goal" g
    JOIN "ProgressEntry" e ON e."goalId" = g."id" AND e."userId" = g."userId"
    WHERE e."id" = ${entryId}::uuid AND e."userId" = ${userId}::uuid FOR NO KEY UPDATE OF g`;
}

/** Marks an entry as removed, or restores it; the entry itself stays as it was logged. */
export async function setEntryRemoved(who: Who, entryId: string, removed: boolean) {
  const { userId } = who;
  return writeOnce({ ...who, action: removed ? 'remove-entry' : 'restore-entry' }, async (tx) => {
    await lockEntry(tx, userId, entryId);
    const entry = await ownEntry(tx, userId, entryId);
    const goal = await ownGoal(tx, userId, entry.goalId);
    const day = fromDateColumn(entry.occurredOn);
    if (!removed && day < goal.startedOn) {
      throw new RuleError(
        '',
        `This entry is from ${formatDate(day)}, before your plan begins. First move the plan’s first day to that day or earlier.`,
      );
    }
    if (entry.removed !== removed) {
      await requireRoom(tx, 'entryMarks', { userId }, { field: '' });
      await tx.entryMark.create({ data: { entryId, userId, removed }, select: { id: true } });
    }
    return { planId: goal.planId, goalId: goal.id, entryId };
  });
}
