import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import { inLogOrder } from '@/lib/schemas/takeout/names';
import type { EntryContent } from '@/lib/schemas/takeout/plan-content';
import type { Transaction } from '../database/write-once';

/** Rows that one statement reads: a full log would take longer than a statement may. */
const PAGE = 5_000;

type Row = {
  id: string;
  goalId: string;
  loggedOrder: bigint;
  occurredOn: CivilDate;
  value: number;
  note: string;
  link: string;
  replacesId: string | null;
  /** Removals and their undoing, the oldest first. */
  marks: boolean[] | null;
};

/**
 * A plan's whole log by goal, corrected and removed entries included, numbered in the order logged;
 * a correction comes after the entry that it replaces.
 */
export async function readEntries(
  from: Transaction,
  userId: string,
  planId: string,
): Promise<Map<string, EntryContent[]>> {
  const rows = inLogOrder(
    (await readRows(from, userId, planId)).map((row) => ({ ...row, replaces: row.replacesId })),
  );
  const numbers = new Map(rows.map(({ id }, at) => [id, at + 1]));
  const byGoal = new Map<string, EntryContent[]>();
  for (const row of rows) {
    const entries = byGoal.get(row.goalId) ?? [];
    byGoal.set(row.goalId, entries);
    const replaces = row.replacesId === null ? undefined : numbers.get(row.replacesId);
    entries.push({
      id: numbers.get(row.id) ?? 0,
      occurredOn: row.occurredOn,
      value: row.value,
      ...(row.note && { note: row.note }),
      ...(row.link && { link: row.link }),
      ...(replaces !== undefined && { replaces }),
      ...(row.marks && { marks: row.marks.map((removed) => (removed ? 'removed' : 'restored')) }),
    });
  }
  return byGoal;
}

async function readRows(from: Transaction, userId: string, planId: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let last: Row | undefined, more = true; more; last = rows.at(-1)) {
    const after = last ? last.loggedOrder : -1n;
    const afterId = last ? last.id : '00000000-0000-0000-0000-000000000000';
    const page = await from.$queryRaw<Row[]>`
      SELECT e."id", e."goalId", e."loggedOrder", to_char(e."occurredOn", 'YYYY-MM-DD') AS "occurredOn",
        e."value", e."note", e."link", e."replacesId",
        (SELECT array_agg(m."removed" ORDER BY m."sequence") FROM "EntryMark" m
         WHERE m."userId" = e."userId" AND m."entryId" = e."id") AS "marks"
      FROM "ProgressEntry" e
      JOIN "Goal" g ON g."id" = e."goalId" AND g."userId" = e."userId"
      WHERE g."planId" = ${planId}::uuid AND e."userId" = ${userId}::uuid
        AND (e."loggedOrder", e."id") > (${after}, ${afterId}::uuid)
      ORDER BY e."loggedOrder", e."id"
      LIMIT ${PAGE}`;
    rows.push(...page);
    more = page.length === PAGE;
  }
  return rows;
}
