import 'server-only';
import type { EntryContent, GoalContent } from '@/lib/schemas/takeout/plan-content';
import { toDateColumn } from '../database/date-columns';
import type { Transaction } from '../database/write-once';

/** Rows that one statement writes. */
const BATCH = 1_000;

/** Writes many rows, so many with one statement. */
export async function inBatches<T>(
  rows: readonly T[],
  write: (some: readonly T[]) => Promise<unknown>,
  size = BATCH,
): Promise<void> {
  for (let from = 0; from < rows.length; from += size) await write(rows.slice(from, from + size));
}

type WrittenGoal = { goal: GoalContent; goalId: string };

/** The log, in its order; a correction has the place of the entry that it replaces. */
export async function writeEntries(
  tx: Transaction,
  userId: string,
  goals: readonly WrittenGoal[],
  newId: () => string,
  writtenAt: (entry: EntryContent) => Date,
): Promise<void> {
  const entries = goals
    .flatMap(({ goal, goalId }) => goal.entries.map((entry) => ({ ...entry, goalId, rowId: '' })))
    .toSorted((a, b) => a.id - b.id);
  if (entries.length === 0) return;
  for (const entry of entries) entry.rowId = newId();
  const places = await tx.$queryRaw<{ place: bigint }[]>`
    SELECT nextval(pg_get_serial_sequence('"ProgressEntry"', 'loggedOrder')) AS "place"
    FROM generate_series(1, ${entries.length}::int)`;
  const byNumber = new Map<number, { rowId: string; place: bigint }>();
  for (const [at, { id, rowId, replaces }] of entries.entries()) {
    const place = byNumber.get(replaces ?? 0)?.place ?? places[at]?.place ?? 0n;
    byNumber.set(id, { rowId, place });
  }
  await inBatches(entries, (some) =>
    tx.progressEntry.createMany({
      data: some.map((entry) => ({
        id: entry.rowId,
        goalId: entry.goalId,
        userId,
        loggedOrder: byNumber.get(entry.id)?.place ?? 0n,
        occurredOn: toDateColumn(entry.occurredOn),
        value: entry.value,
        note: entry.note ?? '',
        link: entry.link ?? '',
        replacesId: byNumber.get(entry.replaces ?? 0)?.rowId ?? null,
        createdAt: writtenAt(entry),
      })),
    }),
  );
  const marks = entries.flatMap((entry) =>
    (entry.marks ?? []).map((mark) => ({
      entryId: entry.rowId,
      userId,
      removed: mark === 'removed',
      createdAt: writtenAt(entry),
    })),
  );
  await inBatches(marks, (some) =>
    tx.entryMark.createMany({ data: some.map((mark) => ({ ...mark, id: newId() })) }),
  );
}
