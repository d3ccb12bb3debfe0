import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import { db } from '../database/db';
import { asUser } from '../database/viewer';

export type CurrentMilestone = {
  id: string;
  title: string;
  dueOn: CivilDate;
  doneOn: CivilDate | null;
  version: number;
};

/** The milestones as JSON. */
type Row = { goalId: string; milestones: string };

/**
 * A plan's milestones that are not removed, by goal, in the order of their dates. One text for each
 * goal, as with `currentEntries`: a full plan has 25,000.
 *
 * @param from the current transaction, where there is one
 */
export async function currentMilestones(
  planId: string,
  userId: string,
  from: Pick<typeof db, '$queryRaw'> = db,
): Promise<Map<string, CurrentMilestone[]>> {
  const rows = await asUser(
    userId,
    () => from.$queryRaw<Row[]>`
    SELECT m."goalId",
      json_agg(
        json_build_object(
          'id', m."id",
          'title', m."title",
          'dueOn', to_char(m."dueOn", 'YYYY-MM-DD'),
          'doneOn', to_char(m."doneOn", 'YYYY-MM-DD'),
          'version', m."version"
        )
        ORDER BY m."dueOn", m."position"
      )::text AS "milestones"
    FROM "Milestone" m
    JOIN "Goal" g ON g."id" = m."goalId" AND g."userId" = m."userId"
    WHERE g."planId" = ${planId}::uuid
      AND m."userId" = ${userId}::uuid
      AND m."removedAt" IS NULL
    GROUP BY m."goalId"`,
  );
  return new Map(rows.map(({ goalId, milestones }) => [goalId, JSON.parse(milestones)]));
}
