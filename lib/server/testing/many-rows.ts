import type { OwnedRows } from './fixtures';
import { ownerPool as pool } from './owner-database';

/**
 * Rows up to a ceiling, written by one statement: through the app they would take minutes. They are
 * like those that `makeOwnedRows` makes.
 */
export async function addGoals(owner: OwnedRows, many: number, reached = false): Promise<string[]> {
  const { userId, planId, strategyId } = owner;
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO "Goal" ("id", "userId", "planId", "strategyId", "position", "title", "startOn", "dueOn", "updatedAt")
     SELECT gen_random_uuid(), $1, $2, $3, 10 + n, 'Goal ' || n, '2026-01-01', '2030-12-31', now()
     FROM generate_series(1, $4::int) n RETURNING "id"`,
    [userId, planId, strategyId, many],
  );
  const ids = rows.map(({ id }) => id);
  if (reached) {
    await pool.query(
      `INSERT INTO "ProgressEntry" ("id", "goalId", "userId", "occurredOn", "value")
       SELECT gen_random_uuid(), id, $1, '2026-02-01', 100 FROM unnest($2::uuid[]) id`,
      [userId, ids],
    );
  }
  return ids;
}

export async function addEntries({ userId, goalId }: OwnedRows, many: number): Promise<void> {
  await pool.query(
    `INSERT INTO "ProgressEntry" ("id", "goalId", "userId", "occurredOn", "value")
     SELECT gen_random_uuid(), $1, $2, '2026-02-01', 10 FROM generate_series(1, $3::int)`,
    [goalId, userId, many],
  );
}

export async function addMarks({ userId, entryId }: OwnedRows, many: number): Promise<void> {
  await pool.query(
    `INSERT INTO "EntryMark" ("id", "entryId", "userId", "removed")
     SELECT gen_random_uuid(), $1, $2, false FROM generate_series(1, $3::int)`,
    [entryId, userId, many],
  );
}

export async function addMilestones(
  { userId, goalId }: OwnedRows,
  many: number,
  removed = false,
): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO "Milestone" ("id", "goalId", "userId", "position", "title", "dueOn", "removedAt", "updatedAt")
     SELECT gen_random_uuid(), $1, $2, n, 'Milestone ' || n, '2028-06-30',
       CASE WHEN $4 THEN now() END, now()
     FROM generate_series(1, $3::int) n RETURNING "id"`,
    [goalId, userId, many, removed],
  );
  return rows.map(({ id }) => id);
}

export async function addPlans(
  { userId, planId }: OwnedRows,
  many: number,
  archived = false,
): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO "Plan" ("id", "userId", "outlookId", "outlookVersionId", "title", "startedOn", "archivedAt", "updatedAt")
     SELECT gen_random_uuid(), "userId", "outlookId", "outlookVersionId", 'Plan ' || n, "startedOn",
       CASE WHEN $3 THEN now() END, now()
     FROM "Plan", generate_series(1, $2::int) n WHERE "id" = $1 AND "userId" = $4 RETURNING "Plan"."id"`,
    [planId, many, archived, userId],
  );
  return rows.map(({ id }) => id);
}
