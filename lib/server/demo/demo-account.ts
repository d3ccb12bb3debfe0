import 'server-only';
import { DEMO_LIFETIME } from '@/lib/domain/identity';
import { currentDisplay } from '@/lib/format/display';
import { systemDb } from '../database/db';
import { RuleError } from '../database/errors';

/**
 * Demos that there are at one time. Each has some eighty rows of 75 kB, and what its visitor adds: so
 * many fit on a small disk, and are more than an installation for a few thousand people has visitors
 * in a day.
 */
const MOST_DEMOS = 1_000;

const FULL =
  'As many demos as fit are open just now. Each is gone after a day: try again in a few hours, or choose your profession and start a plan of your own.';

/** Demos that one statement of the purge deletes, with all their rows. */
const BATCH = 20;

/**
 * Adds the account of a demo. It takes over how pages look in this browser. @returns its id
 *
 * @throws RuleError of the form while there are as many as fit
 */
export function addDemo(most = MOST_DEMOS): Promise<string> {
  return systemDb.$transaction(async (tx) => {
    // One at a time, so that what is counted stays true.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('demo'))`;
    if ((await tx.user.count({ where: { role: 'demo' } })) >= most) {
      throw new RuleError('', FULL);
    }
    const data = { email: '', role: 'demo', ...currentDisplay() };
    return (await tx.user.create({ data, select: { id: true } })).id;
  });
}

/** Deletes a demo with all its rows; nothing for any other account. */
export async function deleteDemo(id: string): Promise<void> {
  await systemDb.user.deleteMany({ where: { id, role: 'demo' } });
}

/** Deletes the demos that are over, with all their rows. */
export async function purgeDemos(now: number): Promise<void> {
  const before = new Date(now - DEMO_LIFETIME * 60 * 60 * 1_000);
  let deleted = BATCH;
  while (deleted === BATCH) {
    deleted = await systemDb.$executeRaw`
      DELETE FROM "User" WHERE "id" IN (
        SELECT "id" FROM "User" WHERE "role" = 'demo' AND "createdAt" <= ${before}
        ORDER BY "createdAt" LIMIT ${BATCH} FOR UPDATE SKIP LOCKED
      )`;
  }
}
