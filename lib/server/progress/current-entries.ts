import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import { db } from '../database/db';
import { asUser } from '../database/viewer';

export type CurrentEntry = { occurredOn: CivilDate; value: number };

type Row = { goalId: string; occurredOn: string; value: number };

/**
 * A plan's entries that count, by goal, in the order logged: not replaced by a
 * correction, and not removed (the latest mark decides). One statement, since
 * twenty years of log would otherwise be thousands of objects.
 *
 * @param from the current transaction, where there is one
 */
export async function currentEntries(
  planId: string,
  userId: string,
  from: Pick<typeof db, '$queryRaw'> = db,
): Promise<Map<string, CurrentEntry[]>> {
  const rows = await asUser(
    userId,
    () => from.$queryRaw<Row[]>`
    SELECT e."goalId", to_char(e."occurredOn", 'YYYY-MM-DD') AS "occurredOn", e."value"
    FROM "ProgressEntry" e
    JOIN "Goal" g ON g."id" = e."goalId" AND g."userId" = e."userId"
    WHERE g."planId" = ${planId}::uuid
      AND e."userId" = ${userId}::uuid
      AND NOT EXISTS (SELECT 1 FROM "ProgressEntry" r WHERE r."replacesId" = e."id")
      AND e."id" NOT IN (
        SELECT latest."entryId" FROM (
          SELECT DISTINCT ON (m."entryId") m."entryId", m."removed"
          FROM "EntryMark" m
          WHERE m."userId" = ${userId}::uuid
          ORDER BY m."entryId", m."sequence" DESC
        ) latest
        WHERE latest."removed"
      )
    ORDER BY e."loggedOrder", e."createdAt"`,
  );
  const byGoal = new Map<string, CurrentEntry[]>();
  for (const { goalId, occurredOn, value } of rows) {
    const entries = byGoal.get(goalId);
    if (entries) entries.push({ occurredOn, value });
    else byGoal.set(goalId, [{ occurredOn, value }]);
  }
  return byGoal;
}
