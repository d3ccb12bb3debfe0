import 'server-only';
import type { PaletteGoal, PaletteIndex } from '@/lib/domain/palette';
import { rowId } from '@/lib/schemas/text';
import { db } from '../database/db';
import { asUser } from '../database/viewer';
import { requireUserOrDemo } from '../identity';
import { listOutlooks } from '../outlook/queries';
import { entryCounts, latestFirst } from '../progress/current-entries';

/** Far more goals than a person looks through, and few enough to be fetched and searched at once. */
export const MAX_GOALS = 1_000;

/**
 * The signed-in person's plans and goals as the palette searches them, and the outlooks.
 *
 * @param current the plan whose page is open; its goals come first. Another person's counts as none.
 */
export async function getPaletteIndex(current: string | null): Promise<PaletteIndex> {
  const user = await requireUserOrDemo('/plans');
  const first = rowId.safeParse(current).data ?? null;
  const [plans, goals, outlooks] = await Promise.all([
    db.plan.findMany({
      where: { userId: user.id },
      orderBy: [{ archivedAt: { sort: 'asc', nulls: 'first' } }, { createdAt: 'desc' }],
      select: { id: true, title: true },
    }),
    listGoals(user.id, first),
    listOutlooks(),
  ]);
  return {
    plans,
    goals: goals.slice(0, MAX_GOALS),
    more: goals.length > MAX_GOALS,
    outlooks: outlooks.map(({ slug, profession }) => ({ slug, profession })),
  };
}

/** One goal more than fits. */
function listGoals(userId: string, first: string | null): Promise<PaletteGoal[]> {
  return asUser(
    userId,
    () => db.$queryRaw<PaletteGoal[]>`
    SELECT g."id", g."planId", g."title", g."unit", g."baseline", g."target",
      g."droppedOn" IS NOT NULL AS "dropped",
      (
        SELECT e."value" FROM "ProgressEntry" e
        WHERE e."goalId" = g."id" AND e."userId" = ${userId}::uuid
          AND e."occurredOn" <= (now() AT TIME ZONE p."timeZone")::date
          AND ${entryCounts}
        ORDER BY ${latestFirst}
        LIMIT 1
      ) AS "last"
    FROM "Goal" g
    JOIN "Plan" p ON p."id" = g."planId"
    WHERE g."userId" = ${userId}::uuid
    ORDER BY g."planId" IS DISTINCT FROM ${first}::uuid, p."archivedAt" IS NOT NULL,
      g."droppedOn" IS NOT NULL, p."createdAt" DESC, g."dueOn", g."id"
    LIMIT ${MAX_GOALS + 1}`,
  );
}
