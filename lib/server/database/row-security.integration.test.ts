import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOutlook, type OwnedRows } from '../testing/fixtures';
import { ownerPool } from '../testing/owner-database';
import { makePersonWithEveryRow } from '../testing/person-with-every-row';
import { personalTables } from '../testing/personal-rows';
import { db, pool, systemDb } from './db';
import { asUser, beginRequest, setViewer } from './viewer';

const REFUSED = '42501';

let mine: OwnedRows;
let theirs: OwnedRows;

beforeAll(async () => {
  const outlook = await makeOutlook();
  mine = await makePersonWithEveryRow(outlook);
  theirs = await makePersonWithEveryRow(outlook);
});
afterAll(() => db.$disconnect());

/** Runs `work` in a request of that person; of no person for null. */
async function inRequest<T>(userId: string | null, work: () => PromiseLike<T>): Promise<T> {
  await null;
  beginRequest();
  setViewer(userId);
  return await work();
}

const code = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );

describe('every table of people (trust 9)', () => {
  it('is behind row-level security with a policy of its own', async () => {
    const { rows } = await ownerPool.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY ($1)
         AND NOT (c.relrowsecurity AND EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`,
      [['User', ...(await personalTables())]],
    );
    const unprotected = rows.map(({ name }) => name);
    expect(
      unprotected,
      `Add to a migration: ${unprotected.map((name) => `CALL protect_rows('"${name}"');`).join(' ')}`,
    ).toEqual([]);
  });

  it('shows a person all of their own rows and no others when a query has no condition', async () => {
    for (const table of await personalTables()) {
      const sql = `SELECT "userId" FROM "${table}"`;
      const { rows } = await inRequest(mine.userId, () => pool.query<{ userId: string }>(sql));
      const owned = await ownerPool.query(`${sql} WHERE "userId" = $1`, [mine.userId]);
      expect(rows.filter(({ userId }) => userId !== mine.userId)).toEqual([]);
      expect([table, rows.length]).toEqual([table, owned.rowCount]);
    }
    const users = await inRequest(mine.userId, () => db.user.findMany({ select: { id: true } }));
    expect(users).toEqual([{ id: mine.userId }]);
  });

  it('prevents changing or deleting another person’s rows, even by id', async () => {
    const untouched = await inRequest(mine.userId, async () => [
      await db.goal.updateMany({ data: { title: 'taken' }, where: { userId: theirs.userId } }),
      await db.plan.updateMany({ data: { title: 'taken' }, where: { id: theirs.planId } }),
      await db.goal.deleteMany({ where: { id: theirs.goalId } }),
    ]);
    expect(untouched).toEqual([{ count: 0 }, { count: 0 }, { count: 0 }]);
    const everything = await inRequest(mine.userId, () =>
      db.goal.updateMany({ data: { unit: 'miles' }, where: {} }),
    );
    expect(everything.count).toBe(1);
  });

  it('takes no row in another person’s name, nor gives one away', async () => {
    const { planId, userId } = theirs;
    const forged = { planId, userId, name: 'forged', query: 'pace=2' };
    await expect(
      inRequest(mine.userId, () => db.scenario.create({ data: forged })),
    ).rejects.toThrow(/row-level security/);
    await expect(
      inRequest(mine.userId, () =>
        db.session.updateMany({ data: { userId: theirs.userId }, where: {} }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('gives an error without a viewer, not an empty result', async () => {
    for (const table of ['User', ...(await personalTables())]) {
      const asked = code(inRequest(null, () => pool.query(`SELECT * FROM "${table}"`)));
      expect([table, await asked]).toEqual([table, REFUSED]);
    }
  });

  it('shows the app itself accounts, and no plan', async () => {
    const where = { id: { in: [mine.userId, theirs.userId] } };
    expect(await systemDb.user.count({ where })).toBe(2);
    await expect(systemDb.plan.findMany()).rejects.toThrow(/signed-in person only/);
    await expect(systemDb.progressEntry.count()).rejects.toThrow(/signed-in person only/);
  });
});

describe('a request', () => {
  it('keeps its session’s person as the viewer, whichever id the code names', async () => {
    const seen = await inRequest(mine.userId, () =>
      asUser(theirs.userId, () => db.plan.findMany({ select: { id: true } })),
    );
    expect(seen).toEqual([{ id: mine.planId }]);
  });

  it('keeps its person to itself while others ask at the same moment', async () => {
    const people = [mine, theirs];
    const asked = Array.from({ length: 60 }, async (_, n) => {
      const one = people[n % 2] ?? mine;
      const where = { id: one.goalId };
      return inRequest(one.userId, async () => [
        await db.plan.findMany({ select: { userId: true } }),
        await db.goal.findUnique({ where, select: { userId: true } }),
        await db.$transaction(async (tx) => [
          await tx.goal.findMany({ select: { userId: true } }),
          await tx.goal.findUnique({ where, select: { userId: true } }),
        ]),
      ]);
    });
    for (const [n, found] of (await Promise.all(asked)).entries()) {
      const one = people[n % 2] ?? mine;
      expect(new Set(JSON.stringify(found).match(/[0-9a-f-]{36}/g))).toEqual(new Set([one.userId]));
      expect(JSON.stringify(found)).not.toContain('null');
    }
  });
});
