import 'server-only';
import { displaySchema } from '@/lib/schemas/settings';
import { lockPerson, lockPlan } from '../ceiling/locks';
import { db } from '../database/db';
import { NotFoundError } from '../database/errors';
import { rethrow } from '../database/unavailable';
import { asUser } from '../database/viewer';
import type { Transaction, Who } from '../database/write-once';
import { contentHash } from './on-this-outlook';
import { readPlanContent } from './read-plan';

/** Milliseconds: each plan is read once more. */
const TIMEOUT = 300_000;

/**
 * Undoes an import within a day: a plan that is as it came is deleted, one that was changed since is
 * archived instead, and display preferences go back to what they were unless they were changed since.
 */
export async function undoImport({ userId }: Who, importId: string) {
  const owned = { id: importId, userId };
  const done = await asUser(userId, () =>
    db.takeoutImport.findFirst({
      where: { ...owned, status: 'done', expiresAt: { gt: new Date() } },
      select: {
        settings: true,
        settingsBefore: true,
        plans: { where: { planId: { not: null } }, select: { planId: true, hash: true } },
      },
    }),
  );
  if (!done) throw new NotFoundError();
  return asUser(userId, () =>
    db.$transaction(
      async (tx) => {
        await lockPerson(tx, userId);
        const undone = await tx.takeoutImport.updateMany({
          where: { ...owned, status: 'done' },
          data: { status: 'undone' },
        });
        if (undone.count === 0) throw new NotFoundError();
        let [deleted, archived] = [0, 0];
        for (const { planId, hash } of done.plans) {
          if (planId === null) continue;
          if (await takeAway(tx, userId, planId, hash)) deleted += 1;
          else archived += 1;
        }
        await giveSettingsBack(tx, userId, done.settings, done.settingsBefore);
        return { deleted, archived };
      },
      { timeout: TIMEOUT },
    ),
  ).catch(rethrow);
}

/** @returns whether the plan was deleted; otherwise it is archived, since it was worked on */
async function takeAway(tx: Transaction, userId: string, planId: string, hash: string) {
  await lockPlan(tx, userId, planId);
  const content = await readPlanContent(tx, userId, planId);
  const where = { id: planId, userId };
  if (content && contentHash(content) === hash) {
    await tx.plan.deleteMany({ where });
    return true;
  }
  await tx.plan.updateMany({
    where: { ...where, archivedAt: null },
    data: { archivedAt: new Date(), version: { increment: 1 } },
  });
  return false;
}

const display = { theme: true, dateFormat: true, weekStart: true } as const;

async function giveSettingsBack(tx: Transaction, userId: string, taken: unknown, before: unknown) {
  const [from, to] = [displaySchema.safeParse(taken), displaySchema.safeParse(before)];
  if (!from.success || !to.success) return;
  const now = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: display });
  const { theme, dateFormat, weekStart } = from.data;
  const untouched =
    now.theme === theme && now.dateFormat === dateFormat && now.weekStart === weekStart;
  if (untouched)
    await tx.user.update({ where: { id: userId }, data: to.data, select: { id: true } });
}
