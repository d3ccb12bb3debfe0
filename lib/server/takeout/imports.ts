import 'server-only';
import { db, systemDb } from '../database/db';
import { requireUser, requireUserOrDemo } from '../identity';

const planSelect = {
  orderBy: { position: 'asc' },
  select: {
    id: true,
    title: true,
    state: true,
    remark: true,
    goals: true,
    entries: true,
    planId: true,
  },
} as const;

const select = {
  id: true,
  settings: true,
  faults: true,
  createdAt: true,
  plans: planSelect,
} as const;

/** What the signed-in person uploaded last and has not imported yet; null while there is nothing. */
export async function waitingImport() {
  const { id: userId } = await requireUser('/settings/data/import');
  const found = await db.takeoutImport.findFirst({
    where: { userId, status: 'waiting', expiresAt: { gt: new Date() } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    select,
  });
  return found && { ...found, hasSettings: found.settings !== null };
}

export type WaitingImport = NonNullable<Awaited<ReturnType<typeof waitingImport>>>;

/** What the signed-in person has imported within a day and can still undo, newest first. */
export async function undoableImports() {
  const { id: userId } = await requireUserOrDemo('/settings/data');
  return db.takeoutImport.findMany({
    where: { userId, status: 'done', expiresAt: { gt: new Date() } },
    orderBy: [{ expiresAt: 'desc' }, { id: 'desc' }],
    select: {
      id: true,
      expiresAt: true,
      plans: { where: { planId: { not: null } }, ...planSelect },
    },
  });
}

/** Deletes uploads that nobody imported, and what can no longer be undone. */
export async function purgeImports(now: number): Promise<void> {
  await systemDb.takeoutImport.deleteMany({ where: { expiresAt: { lt: new Date(now) } } });
}
