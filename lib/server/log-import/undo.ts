import 'server-only';
import { logImportResult } from '@/lib/schemas/log-import';
import { lockPlan } from '../ceiling/locks';
import { fromDateColumn } from '../database/date-columns';
import { NotFoundError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { beginOn, faultOfFirstDay } from '../plan/first-day';
import { currentEntries } from '../progress/current-entries';

type Owner = { planId: string; userId: string };

/**
 * Takes an import back: its entries that still count are marked as removed, goals that it made and that
 * nobody has touched since are deleted with them, and the plan begins again on the day it did, unless
 * something that is logged is from before. Entries that were corrected since stay as corrected.
 */
export async function undoLogImport(who: Who, importId: string) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'undo-log-import' }, async (tx) => {
    const where = { id: importId, userId, enteredAt: { not: null } };
    const found = await tx.logImport.findFirst({ where, select: { planId: true } });
    if (!found) throw new NotFoundError();
    const owner = { planId: found.planId, userId };
    await lockPlan(tx, userId, owner.planId);
    const row = await tx.logImport.findFirst({
      where: { ...where, undoneAt: null },
      select: { entryIds: true, goalIds: true, result: true },
    });
    if (!row) return { planId: owner.planId, importId };
    await deleteUntouchedGoals(tx, owner, row);
    const undoMarks = await removeEntries(tx, userId, row.entryIds);
    const { firstDay } = logImportResult.parse(row.result);
    if (firstDay) await moveBack(tx, owner, firstDay);
    await tx.logImport.updateMany({ where, data: { undoneAt: new Date(), undoMarks } });
    return { planId: owner.planId, importId };
  });
}

/** Those that are as they were made, without a milestone or an entry of another origin. */
async function deleteUntouchedGoals(
  tx: Transaction,
  { planId, userId }: Owner,
  { goalIds, entryIds }: { goalIds: string[]; entryIds: string[] },
) {
  // Locked first: an entry that is being logged on one of them is committed before it is looked for.
  await tx.$queryRaw`
    SELECT 1 FROM "Goal" WHERE "id" = ANY(${goalIds}::uuid[]) AND "userId" = ${userId}::uuid
    ORDER BY "id" FOR UPDATE`;
  await tx.goal.deleteMany({
    where: {
      ...{ planId, userId, id: { in: goalIds }, version: 1, milestones: { none: {} } },
      entries: { none: { id: { notIn: entryIds } } },
    },
  });
}

/** @returns how many it marked */
function removeEntries(tx: Transaction, userId: string, entryIds: string[]): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO "EntryMark" ("id", "entryId", "userId", "removed")
    SELECT gen_random_uuid(), e."id", e."userId", true
    FROM "ProgressEntry" e
    WHERE e."id" = ANY(${entryIds}::uuid[]) AND e."userId" = ${userId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "ProgressEntry" r WHERE r."replacesId" = e."id")
      AND NOT coalesce((
        SELECT m."removed" FROM "EntryMark" m
        WHERE m."entryId" = e."id" AND m."userId" = e."userId"
        ORDER BY m."sequence" DESC LIMIT 1
      ), false)`;
}

/** Where the plan still begins on the day to which the import moved it. */
async function moveBack(
  tx: Transaction,
  { planId, userId }: Owner,
  { from, to }: { from: string; to: string },
) {
  const plan = await tx.plan.findFirst({
    where: { id: planId, userId },
    select: { startedOn: true },
  });
  if (!plan || fromDateColumn(plan.startedOn) !== to) return;
  const logs = await currentEntries(planId, userId, tx);
  if (faultOfFirstDay(from, from, logs.values()) === null) await beginOn(tx, userId, planId, from);
}
