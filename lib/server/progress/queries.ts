import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import { rowId } from '@/lib/schemas/text';
import { fromDateColumn } from '../database/date-columns';
import { db } from '../database/db';
import { asUser } from '../database/viewer';
import { requireUserOrDemo } from '../identity';
import { entryCounts, latestFirst } from './current-entries';

const entrySelect = {
  id: true,
  goalId: true,
  occurredOn: true,
  value: true,
  note: true,
  link: true,
  createdAt: true,
  replacesId: true,
  replacedBy: { select: { id: true } },
  marks: { orderBy: { sequence: 'desc' as const }, take: 1, select: { removed: true } },
} as const;

type Row = {
  id: string;
  goalId: string;
  occurredOn: Date;
  value: number;
  note: string;
  link: string;
  createdAt: Date;
  replacesId: string | null;
  replacedBy: { id: string } | null;
  marks: { removed: boolean }[];
};

function toEntry({ marks, replacedBy, ...row }: Row) {
  return {
    ...row,
    occurredOn: fromDateColumn(row.occurredOn),
    createdAt: row.createdAt.toISOString(),
    state: replacedBy
      ? ('corrected' as const)
      : marks[0]?.removed
        ? ('removed' as const)
        : ('counts' as const),
    /** Whether it was removed and then restored. */
    restored: marks[0]?.removed === false,
  };
}

export type HistoryEntry = ReturnType<typeof toEntry>;

/** How many entries a page of a goal's history shows. */
export const HISTORY_PAGE = 50;

/** A page of a goal's log, newest day first, with what was corrected or removed. */
export async function listEntries(goalId: string, page = 1) {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(goalId).success) return { entries: [], total: 0, pages: 1 };
  const where = { goalId, userId: user.id };
  const [rows, total] = await Promise.all([
    db.progressEntry.findMany({
      where,
      orderBy: [{ occurredOn: 'desc' }, { loggedOrder: 'desc' }, { createdAt: 'desc' }],
      skip: (page - 1) * HISTORY_PAGE,
      take: HISTORY_PAGE,
      select: entrySelect,
    }),
    db.progressEntry.count({ where }),
  ]);
  return { entries: rows.map(toEntry), total, pages: Math.max(1, Math.ceil(total / HISTORY_PAGE)) };
}

/** One entry of the person, whatever its state; null for any other id. */
export async function findEntry(entryId: string): Promise<HistoryEntry | null> {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(entryId).success) return null;
  const row = await db.progressEntry.findFirst({
    where: { id: entryId, userId: user.id },
    select: entrySelect,
  });
  return row && toEntry(row);
}

type LatestRow = {
  id: string;
  goalId: string;
  occurredOn: CivilDate;
  value: number;
  note: string;
  link: string;
};

/** A plan's last entries that count, over all of its goals, the newest day first. */
export async function latestEntries(planId: string, most: number): Promise<LatestRow[]> {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(planId).success) return [];
  return asUser(
    user.id,
    () => db.$queryRaw<LatestRow[]>`
    SELECT e."id", e."goalId", to_char(e."occurredOn", 'YYYY-MM-DD') AS "occurredOn", e."value", e."note",
      e."link"
    FROM "ProgressEntry" e
    JOIN "Goal" g ON g."id" = e."goalId" AND g."userId" = e."userId"
    WHERE g."planId" = ${planId}::uuid AND e."userId" = ${user.id}::uuid AND ${entryCounts}
    ORDER BY ${latestFirst}
    LIMIT ${most}`,
  );
}
