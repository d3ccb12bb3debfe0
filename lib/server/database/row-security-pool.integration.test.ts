import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeOutlook, makeOwnedRows, type OwnedRows } from '../testing/fixtures';
import { ownerPool } from '../testing/owner-database';
import { appUrl } from '../testing/shared-database';
import { createPool, createPrisma } from './prisma';
import { asUser } from './viewer';

let mine: OwnedRows;
let theirs: OwnedRows;
/** A pool of one connection: every query reuses the connection of the one before. */
let pool: ReturnType<typeof createPool>;

beforeEach(async () => {
  const outlook = await makeOutlook();
  [mine, theirs] = [await makeOwnedRows(outlook), await makeOwnedRows(outlook)];
  pool = createPool(appUrl, 1);
});
afterEach(() => pool.end());

const plansOf = (userId: string) =>
  asUser(userId, async () => {
    const { rows } = await pool.query<{ id: string }>('SELECT "id" FROM "Plan"');
    return rows.map(({ id }) => id);
  });

const connection = async () => {
  const { rows } = await pool.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return rows[0]?.pid;
};

/** How many statements that sleep on that connection were cancelled. */
const cancel = async (pid: number | undefined) => {
  const { rowCount } = await ownerPool.query(
    `SELECT pg_cancel_backend(pid) FROM pg_stat_activity
     WHERE pid = $1 AND state = 'active' AND query LIKE 'SELECT pg_sleep%'`,
    [pid],
  );
  return rowCount;
};

const nobodysPlans = () => pool.query('SELECT "id" FROM "Plan"');

describe('a connection that is used again', () => {
  it('shows only the next viewer’s rows, and none without a viewer', async () => {
    expect(await plansOf(mine.userId)).toEqual([mine.planId]);
    await expect(nobodysPlans()).rejects.toThrow(/signed-in person only/);
    expect(await plansOf(theirs.userId)).toEqual([theirs.planId]);
    expect(await plansOf(mine.userId)).toEqual([mine.planId]);
  });

  it('keeps nothing of a statement that failed', async () => {
    const failing = asUser(mine.userId, () => pool.query('SELECT 1 / 0 FROM "Plan"'));
    await expect(failing).rejects.toThrow(/division by zero/);
    await expect(nobodysPlans()).rejects.toThrow(/signed-in person only/);
    expect(await plansOf(theirs.userId)).toEqual([theirs.planId]);
  });

  it('keeps nothing of a transaction that failed half-way, nor of one that was rolled back', async () => {
    const db = createPrisma(pool);
    const pid = await connection();
    const failing = asUser(mine.userId, () =>
      db.$transaction(async (tx) => {
        await tx.$executeRaw`SELECT 1 FROM "Plan"`;
        throw new Error('gave up');
      }),
    );
    await expect(failing).rejects.toThrow('gave up');
    expect(await connection()).toBe(pid);
    const aborted = asUser(mine.userId, () =>
      db.$transaction(async (tx) => tx.$executeRaw`SELECT 1 / 0 FROM "Plan"`),
    );
    await expect(aborted).rejects.toThrow(/division by zero/);
    expect(await plansOf(theirs.userId)).toEqual([theirs.planId]);
    expect(await connection()).toBe(pid);
    await expect(nobodysPlans()).rejects.toThrow(/signed-in person only/);
  });

  it('keeps nothing of a statement that was cancelled', async () => {
    const pid = await connection();
    const slow = asUser(mine.userId, async () => {
      const client = await pool.connect();
      try {
        await client.query('SELECT pg_sleep(60)');
      } finally {
        client.release();
      }
    });
    const cancelled = expect(slow).rejects.toThrow(/canceling statement/);
    await expect.poll(() => cancel(pid)).toBe(1);
    await cancelled;
    expect(await plansOf(theirs.userId)).toEqual([theirs.planId]);
    expect(await connection()).toBe(pid);
  });

  it('is closed, not handed on, when a transaction was left open on it', async () => {
    const client = await asUser(mine.userId, () => pool.connect());
    const pid = (await client.query('SELECT pg_backend_pid() AS pid')).rows[0].pid;
    await client.query('BEGIN');
    client.release();
    expect(await plansOf(theirs.userId)).toEqual([theirs.planId]);
    expect(await connection()).not.toBe(pid);
  });

  it('treats a viewer’s id as text, never as SQL', async () => {
    const hostile = `${mine.userId}'; SET app.viewer = '${theirs.userId}`;
    await expect(plansOf(hostile)).rejects.toThrow(/uuid/);
  });
});
