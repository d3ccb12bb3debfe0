import 'server-only';
import { db } from './db';
import { NotFoundError } from './errors';
import type { Prisma } from './generated/prisma/client';
import { retryConflicts } from './retry-conflicts';
import { rethrow } from './unavailable';
import { asUser } from './viewer';

export type Transaction = Prisma.TransactionClient;

/** What a mutation returns: it is stored, and returned again for the same idempotency key. */
export type Outcome = Record<string, string | number | null>;

/** Who writes, and the idempotency key of the form that they sent. */
export type Who = { userId: string; key: string };

type Write = Who & { action: string };

/**
 * An idempotent write: runs `mutate` in a transaction, once for each idempotency key of a person. A
 * double click, a retry, or ten requests at once give one write and the same outcome: the unique key
 * makes the later ones wait, then read what the first one stored. A transaction that fails by a
 * conflict is retried, so `mutate` does nothing but query the database.
 */
export function writeOnce<T extends Outcome>(
  write: Write,
  mutate: (tx: Transaction) => Promise<T>,
): Promise<T> {
  return asUser(write.userId, () =>
    retryConflicts(() => db.$transaction((tx) => claimKey(tx, write, mutate))).catch(rethrow),
  );
}

/**
 * The same after `prepare`, which is not run for a known idempotency key. `prepare` queries the
 * database outside of the transaction: within it, it would hold one connection and wait for a second,
 * and as many at once as the pool has connections would deadlock.
 */
export async function writeOnceAfter<P, T extends Outcome>(
  write: Write,
  prepare: () => Promise<P>,
  mutate: (tx: Transaction, prepared: P) => Promise<T>,
): Promise<T> {
  const earlier = await asUser(write.userId, () => earlierOutcome(db, write)).catch(rethrow);
  if (earlier) return earlier as T;
  const prepared = await prepare();
  return writeOnce(write, (tx) => mutate(tx, prepared));
}

/** Deletes the person's idempotency keys from before that moment, with their stored outcomes. */
export async function deleteOldIdempotencyKeys(userId: string, before: Date): Promise<void> {
  await db.idempotencyKey.deleteMany({ where: { userId, createdAt: { lt: before } } });
}

async function claimKey<T extends Outcome>(
  tx: Transaction,
  { userId, key, action }: Write,
  mutate: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const claimed = await tx.idempotencyKey.createMany({
    data: { userId, key, action },
    skipDuplicates: true,
  });
  if (claimed.count === 0) return (await earlierOutcome(tx, { userId, key, action })) as T;
  const outcome = await mutate(tx);
  await tx.idempotencyKey.update({
    where: { userId_key: { userId, key } },
    data: { result: outcome },
    select: { key: true },
  });
  return outcome;
}

/** The outcome stored for a key; null for a new key. @throws NotFoundError for another action's key. */
async function earlierOutcome(
  client: Pick<Transaction, 'idempotencyKey'>,
  { userId, key, action }: Write,
): Promise<Outcome | null> {
  const earlier = await client.idempotencyKey.findUnique({
    where: { userId_key: { userId, key } },
    select: { action: true, result: true },
  });
  if (earlier && earlier.action !== action) throw new NotFoundError();
  return (earlier?.result ?? null) as Outcome | null;
}
