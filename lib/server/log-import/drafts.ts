import 'server-only';
import { CEILINGS } from '@/lib/domain/ceiling';
import { readFaultInWords } from '@/lib/format/log-import';
import { logImportChoices } from '@/lib/schemas/log-import';
import { lockPerson } from '../ceiling/locks';
import { db, systemDb } from '../database/db';
import { NotFoundError, RuleError } from '../database/errors';
import { asUser } from '../database/viewer';
import { type Transaction, type Who, writeOnce, writeOnceAfter } from '../database/write-once';
import type { ReadFile } from './preview';
import { readRecords, UnreadableFile } from './read-records';

/** Milliseconds: a draft is there for a day. */
export const DRAFT_AGE = 24 * 60 * 60 * 1_000;

interface Upload {
  planId: string;
  name: string;
  content: string;
  encoding: string;
  /** Where a fault of the file is said: `file` or `text`. */
  field: string;
}

/**
 * Keeps a file as a draft, to be looked at before it is imported. Of a person's drafts the latest are
 * kept.
 *
 * @throws RuleError for a file that cannot be read as rows at all
 */
export async function createDraft(who: Who, { planId, field, ...file }: Upload) {
  const { userId } = who;
  return writeOnceAfter(
    { ...who, action: 'create-log-import' },
    () => readFile(file.content, undefined, field),
    async (tx) => {
      await lockPerson(tx, userId);
      const plan = await tx.plan.findFirst({ where: { id: planId, userId }, select: { id: true } });
      if (!plan) throw new NotFoundError();
      await deleteOldDrafts(tx, userId);
      const { id } = await tx.logImport.create({
        data: { planId, userId, ...file },
        select: { id: true },
      });
      return { planId, importId: id };
    },
  );
}

/** Makes room for one more draft. */
async function deleteOldDrafts(tx: Transaction, userId: string) {
  const old = await tx.logImport.findMany({
    where: { userId, enteredAt: null },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: CEILINGS.logImportDrafts - 1,
    select: { id: true },
  });
  await tx.logImport.deleteMany({ where: { userId, id: { in: old.map(({ id }) => id) } } });
}

/** Deletes everyone's drafts of more than a day ago, which no page shows any more. */
export async function purgeOldDrafts(): Promise<void> {
  await systemDb.$queryRaw`SELECT "delete_old_log_drafts"()`;
}

/** @throws RuleError at a field */
export async function readFile(
  content: string,
  delimiter: Parameters<typeof readRecords>[1],
  field: string,
): Promise<ReadFile> {
  try {
    return await readRecords(content, delimiter);
  } catch (error) {
    if (error instanceof UnreadableFile) throw new RuleError(field, readFaultInWords(error.fault));
    throw error;
  }
}

/** Deletes a draft. What was entered is left alone. */
export async function discardDraft(who: Who, importId: string) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'discard-log-import' }, async (tx) => {
    const where = { id: importId, userId };
    const row = await tx.logImport.findFirst({ where, select: { planId: true } });
    if (!row) throw new NotFoundError();
    const { count } = await tx.logImport.deleteMany({ where: { ...where, enteredAt: null } });
    return { planId: row.planId, discarded: count };
  });
}

type Reader = Pick<typeof db, 'logImport'>;

/** A draft that is not yet a day old, or what was entered; null for any other id. */
export async function findOwnImport(userId: string, importId: string, from: Reader = db) {
  const row = await asUser(userId, () =>
    from.logImport.findFirst({
      where: {
        id: importId,
        userId,
        OR: [{ enteredAt: { not: null } }, { createdAt: { gt: new Date(Date.now() - DRAFT_AGE) } }],
      },
    }),
  );
  return row && { ...row, choices: logImportChoices.parse(row.choices) };
}
