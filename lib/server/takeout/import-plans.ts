import 'server-only';
import { displaySchema } from '@/lib/schemas/settings';
import { lockPerson } from '../ceiling/locks';
import { db } from '../database/db';
import { NotFoundError } from '../database/errors';
import { rethrow } from '../database/unavailable';
import { asUser } from '../database/viewer';
import type { Transaction, Who } from '../database/write-once';
import { log } from '../log';
import { addPlan } from './add-plan';
import { orderedIds } from './ordered-ids';

/** Milliseconds: a file of 50 MB takes longer than other transactions may. */
const TIMEOUT = 300_000;
/** Milliseconds for which an import can be undone. */
const UNDO_FOR = 24 * 60 * 60 * 1_000;

/**
 * Imports what an upload holds, in one transaction: each plan is written, read back, and compared
 * with the file to the letter. Any difference, and nothing is imported. Sending it twice imports it
 * once.
 *
 * @throws RuleError where a ceiling is reached
 */
export async function importPlans(
  { userId }: Who,
  { importId, settings }: { importId: string; settings: boolean },
): Promise<{ plans: number }> {
  const plans = await asUser(userId, () =>
    db.$transaction((tx) => importAll(tx, userId, importId, settings), { timeout: TIMEOUT }),
  ).catch(rethrow);
  log('plans-imported', { userId, plans });
  return { plans };
}

async function importAll(tx: Transaction, userId: string, importId: string, settings: boolean) {
  await lockPerson(tx, userId);
  const staged = await tx.takeoutImport.findFirst({
    where: { id: importId, userId, status: { in: ['waiting', 'done'] } },
    select: { status: true, settings: true, expiresAt: true },
  });
  if (!staged || staged.expiresAt < new Date()) throw new NotFoundError();
  const plans = await tx.takeoutImportPlan.findMany({
    where: { importId, userId, state: { not: 'same' } },
    orderBy: { position: 'asc' },
    select: { id: true },
  });
  if (staged.status === 'done') return plans.length;
  const newId = orderedIds();
  for (const { id } of plans) await importPlan(tx, userId, id, newId);
  const before = settings ? await takeSettings(tx, userId, staged.settings) : undefined;
  await tx.takeoutImport.updateMany({
    where: { id: importId, userId },
    data: {
      status: 'done',
      expiresAt: new Date(Date.now() + UNDO_FOR),
      ...(before && { settingsBefore: before }),
    },
  });
  return plans.length;
}

async function importPlan(tx: Transaction, userId: string, id: string, newId: () => string) {
  const { content: text } = await tx.takeoutImportPlan.findFirstOrThrow({
    where: { id, userId },
    select: { content: true },
  });
  if (text === null) throw new NotFoundError();
  const planId = await addPlan(tx, userId, text, newId);
  await tx.takeoutImportPlan.updateMany({ where: { id, userId }, data: { planId, content: null } });
}

const display = { theme: true, dateFormat: true, weekStart: true } as const;

/** @returns the preferences before, for the undo */
async function takeSettings(tx: Transaction, userId: string, settings: unknown) {
  const wanted = displaySchema.safeParse(settings);
  if (!wanted.success) return undefined;
  const before = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: display });
  await tx.user.update({ where: { id: userId }, data: wanted.data, select: { id: true } });
  return before;
}
