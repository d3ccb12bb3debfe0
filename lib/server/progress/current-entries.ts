import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import { db } from '../database/db';
import { Prisma } from '../database/generated/prisma/client';
import { asUser } from '../database/viewer';

export type CurrentEntry = { occurredOn: CivilDate; value: number };

/** The entries as JSON: pairs of a day and a value. */
type Row = { goalId: string; entries: string };

/**
 * A plan's entries that count, by goal, in the order logged: not replaced by a
 * correction, and not removed (the latest mark decides). One statement that gives
 * one text for each goal, since twenty years of log would otherwise be thousands of
 * rows, which cost the driver ten times as much as reading JSON.
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
    SELECT e."goalId",
      json_agg(
        json_build_array(to_char(e."occurredOn", 'YYYY-MM-DD'), e."value")
        ORDER BY e."loggedOrder", e."createdAt"
      )::text AS "entries"
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
    GROUP BY e."goalId"`,
  );
  return new Map(rows.map(({ goalId, entries }) => [goalId, readEntries(entries)]));
}

function readEntries(json: string): CurrentEntry[] {
  const pairs: [CivilDate, number][] = JSON.parse(json);
  return pairs.map(([occurredOn, value]) => ({ occurredOn, value }));
}

/** SQL: the entry `e` counts. For a goal's few entries: `currentEntries` asks it of a whole plan's. */
export const entryCounts = Prisma.sql`
  NOT EXISTS (SELECT 1 FROM "ProgressEntry" r WHERE r."replacesId" = e."id")
  AND NOT coalesce((
    SELECT m."removed" FROM "EntryMark" m
    WHERE m."entryId" = e."id" AND m."userId" = e."userId"
    ORDER BY m."sequence" DESC LIMIT 1
  ), false)`;

/** SQL: the latest of the entries `e` first. */
export const latestFirst = Prisma.sql`e."occurredOn" DESC, e."loggedOrder" DESC, e."createdAt" DESC`;

/** The value of a goal's latest entry that counts, up to a day; null while there is none. */
export async function currentValue(
  { goalId, userId }: { goalId: string; userId: string },
  today: CivilDate,
  from: Pick<typeof db, '$queryRaw'>,
): Promise<number | null> {
  const [latest] = await from.$queryRaw<{ value: number }[]>`
    SELECT e."value" FROM "ProgressEntry" e
    WHERE e."goalId" = ${goalId}::uuid
      AND e."userId" = ${userId}::uuid
      AND e."occurredOn" <= ${today}::date
      AND ${entryCounts}
    ORDER BY ${latestFirst}
    LIMIT 1`;
  return latest?.value ?? null;
}
