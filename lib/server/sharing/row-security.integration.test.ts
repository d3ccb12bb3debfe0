import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db, pool } from '../database/db';
import { asLinkHolder, asUser } from '../database/viewer';
import { correctEntry, setEntryRemoved } from '../progress/mutations';
import { makeGoal, makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { ownerDb } from '../testing/owner-database';
import { makePersonWithEveryRow } from '../testing/person-with-every-row';
import { personalTables, rowsOf } from '../testing/personal-rows';
import { hashToken } from '../tokens';

const REFUSED = '42501';
/** Those of whose rows a link admits some; every other table is refused. */
const TABLES = ['Plan', 'PlanStrategy', 'Milestone'];

let mine: OwnedRows;
let secondPlan: OwnedRows;
let hashes: Record<string, string>;

async function makeLink(kind: string, scope: string, data: object = {}) {
  const tokenHash = hashToken(crypto.randomUUID());
  const { userId, planId } = mine;
  const expiresAt = new Date(Date.now() + 60_000);
  const names = { name: 'secret words', shownName: 'Ada' };
  await ownerDb.planLink.create({
    data: { ...names, userId, planId, kind, scope, tokenHash, expiresAt, ...data },
  });
  return tokenHash;
}

beforeAll(async () => {
  const outlook = await makeOutlook();
  mine = await makePersonWithEveryRow(outlook);
  await makePersonWithEveryRow(outlook);
  // Another plan of the same person.
  secondPlan = await makeOwnedRows(outlook);
  const { planId } = secondPlan;
  for (const table of ['Plan', 'PlanStrategy', 'Goal', 'Milestone', 'ProgressEntry']) {
    await ownerDb.$executeRawUnsafe(`ALTER TABLE "${table}" DISABLE TRIGGER ALL`);
    await ownerDb.$executeRawUnsafe(
      `UPDATE "${table}" SET "userId" = '${mine.userId}' WHERE "userId" = '${secondPlan.userId}'`,
    );
    await ownerDb.$executeRawUnsafe(`ALTER TABLE "${table}" ENABLE TRIGGER ALL`);
  }
  expect(await ownerDb.plan.count({ where: { id: planId, userId: mine.userId } })).toBe(1);
  await ownerDb.milestone.create({
    data: {
      ...{ goalId: mine.goalId, userId: mine.userId, position: 1, title: 'Gone' },
      ...{ dueOn: new Date('2028-01-01'), removedAt: new Date() },
    },
  });
  hashes = {
    verdict: await makeLink('shared-plan', 'verdict'),
    goals: await makeLink('shared-plan', 'goals'),
    log: await makeLink('shared-plan', 'log'),
    calendar: await makeLink('calendar', 'goals,milestones,reviews'),
    dueDates: await makeLink('calendar', 'goals'),
    reviews: await makeLink('calendar', 'reviews,weekly'),
  };
});
afterAll(() => db.$disconnect());

/** Ids of a table's rows, by a query without any condition. */
const seen = (hash: string, table: string) =>
  asLinkHolder(hash, async () => {
    const { rows } = await pool.query<{ id: string }>(`SELECT "id" FROM "${table}"`);
    return rows.map(({ id }) => id).toSorted();
  });
const called = async (hash: string, sql: string) =>
  (await asLinkHolder(hash, () => pool.query(`SELECT * FROM ${sql}`))).rows;
const code = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => 'answered',
    (error: { code?: string }) => error.code,
  );

const idsOf = async (table: string, where: string) => {
  const rows = await ownerDb.$queryRawUnsafe<{ id: string }[]>(
    `SELECT "id"::text FROM "${table}" WHERE ${where}`,
  );
  return rows.map(({ id }) => id).toSorted();
};

describe('the holder of a secret link (trust 28)', () => {
  it('sees that plan’s rows as far as the scope goes, by a query without any condition', async () => {
    const plan = [mine.planId];
    const strategies = [mine.strategyId, mine.otherStrategyId].toSorted();
    const milestones = [mine.milestoneId];
    const all = await idsOf('Milestone', `"goalId" = '${mine.goalId}'`);
    expect(all).toHaveLength(2);
    const expected: Record<string, string[][]> = {
      verdict: [plan, strategies, []],
      goals: [plan, strategies, milestones],
      log: [plan, strategies, milestones],
      calendar: [plan, [], all],
      dueDates: [plan, [], []],
      reviews: [plan, [], []],
    };
    for (const [scope, rows] of Object.entries(expected)) {
      const found = await Promise.all(TABLES.map((table) => seen(hashes[scope] ?? '', table)));
      expect([scope, found]).toEqual([scope, rows]);
    }
  });

  it('is refused every other table, the account and its links included', async () => {
    const others = ['User', ...(await personalTables())].filter((name) => !TABLES.includes(name));
    expect(others).toEqual(
      expect.arrayContaining(['Goal', 'ProgressEntry', 'PlanLink', 'Session']),
    );
    for (const hash of Object.values(hashes)) {
      for (const table of others) {
        const asked = code(asLinkHolder(hash, () => pool.query(`SELECT * FROM "${table}"`)));
        expect([table, await asked]).toEqual([table, REFUSED]);
      }
    }
  });

  it('changes nothing, neither rows that they see nor others', async () => {
    const before = await rowsOf(mine.userId);
    const { planId, userId, goalId, strategyId } = mine;
    const writes = [
      ...TABLES.flatMap((table) => [
        `UPDATE "${table}" SET "userId" = "userId"`,
        `DELETE FROM "${table}"`,
      ]),
      `INSERT INTO "Milestone" ("id", "goalId", "userId", "position", "title", "dueOn", "updatedAt")
       VALUES (gen_random_uuid(), '${goalId}', '${userId}', 9, 'x', '2030-01-01', now())`,
      `INSERT INTO "Goal" ("id", "planId", "userId", "strategyId", "position", "title", "startOn", "dueOn", "updatedAt")
       VALUES (gen_random_uuid(), '${planId}', '${userId}', '${strategyId}', 9, 'x', '2030-01-01', '2031-01-01', now())`,
    ];
    for (const sql of writes) {
      const done = await asLinkHolder(hashes.log ?? '', () => pool.query(sql)).catch(
        (error: { code?: string }) => error.code,
      );
      if (typeof done !== 'object') expect([sql, done]).toEqual([sql, REFUSED]);
      else expect([sql, done.rowCount]).toEqual([sql, 0]);
    }
    expect(await rowsOf(mine.userId)).toEqual(before);
  });

  it('reads of a goal the words that the scope includes, and otherwise its numbers alone', async () => {
    const words = { title: 'A title', unit: 'bends', notes: 'What I think of it' };
    await ownerDb.goal.update({ where: { id: mine.goalId }, data: words });
    const none = { title: null, unit: null, notes: null };
    const expected: Record<string, object[]> = {
      verdict: [none],
      goals: [{ ...words, notes: null }],
      log: [words],
      calendar: [{ ...words, notes: null }],
      dueDates: [{ ...words, notes: null }],
      reviews: [],
    };
    for (const [scope, goals] of Object.entries(expected)) {
      const found = await called(hashes[scope] ?? '', 'linked_goals()');
      expect([scope, found]).toMatchObject([scope, goals]);
      const ids = goals.map(() => mine.goalId);
      expect([scope, found.map(({ id }) => id)]).toEqual([scope, ids]);
    }
  });

  it('is shown the entries that count: no corrected and no removed one', async () => {
    const { userId } = mine;
    const goalId = await makeGoal(mine);
    const entry = (value: number, note: string) =>
      ownerDb.progressEntry.create({
        data: { goalId, userId, occurredOn: new Date('2026-02-01'), value, note },
        select: { id: true },
      });
    await entry(1, 'kept');
    const wrong = await entry(2, 'wrong');
    const gone = await entry(3, 'gone');
    const change = { occurredOn: '2026-02-02', value: 4, note: 'right', link: '' };
    await correctEntry(who(userId), { ...change, entryId: wrong.id });
    await setEntryRemoved(who(userId), gone.id, true);
    const notes = (await called(hashes.log ?? '', 'linked_log(0, 10)')).map(({ note }) => note);
    expect(notes).toEqual(['right', 'kept']);
    for (const scope of Object.keys(hashes).filter((one) => one !== 'log')) {
      expect([scope, await called(hashes[scope] ?? '', 'linked_log(0, 10)')]).toEqual([scope, []]);
    }
    const page = await called(hashes.log ?? '', 'linked_log(1, 1)');
    expect(page).toMatchObject([{ note: 'kept', total: '2' }]);
    const values = await called(hashes.verdict ?? '', 'linked_values()');
    expect(values).toEqual([{ goalId, entries: '[["2026-02-01", 1], ["2026-02-02", 4]]' }]);
    for (const sql of ['linked_values()', 'linked_log_changes()']) {
      expect([sql, await called(hashes.reviews ?? '', sql)]).toEqual([sql, []]);
    }
  });

  it('sees nothing with a link that has ended or that is none', async () => {
    const ended = [
      await makeLink('shared-plan', 'log', { expiresAt: new Date() }),
      await makeLink('shared-plan', 'log', { revokedAt: new Date() }),
      hashToken('no link'),
      '',
    ];
    for (const hash of ended) {
      for (const table of TABLES) expect(await seen(hash, table)).toEqual([]);
      for (const sql of ['linked_goals()', 'linked_values()', 'linked_log(0, 9)']) {
        expect(await called(hash, sql)).toEqual([]);
      }
    }
  });

  it('leaves nothing behind on the connection, and a person sees all of their own plans', async () => {
    for (let n = 0; n < 20; n += 1) {
      const [linked, own] = await Promise.all([
        seen(hashes.verdict ?? '', 'Plan'),
        asUser(mine.userId, () => db.plan.findMany({ select: { id: true } })),
      ]);
      expect(linked).toEqual([mine.planId]);
      expect(own.map(({ id }) => id).toSorted()).toEqual(
        [mine.planId, secondPlan.planId].toSorted(),
      );
    }
    await expect(pool.query('SELECT "id" FROM "Plan"')).rejects.toThrow(/signed-in person only/);
    expect(
      await asUser(mine.userId, () => pool.query('SELECT * FROM linked_goals()')),
    ).toMatchObject({ rowCount: 0 });
  });

  it('costs a person’s own queries nothing: what links admit is not asked', async () => {
    const plan = await asUser(mine.userId, () =>
      pool.query<{ 'QUERY PLAN': string }>(
        `EXPLAIN (ANALYZE, COSTS OFF, TIMING OFF, SUMMARY OFF)
         SELECT "title" FROM "Milestone" WHERE "goalId" = '${mine.goalId}' AND "userId" = '${mine.userId}'`,
      ),
    );
    const text = plan.rows.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toMatch(/linked_plan|InitPlan 2/);
    expect(text).toMatch(/never executed/);
  });
});
