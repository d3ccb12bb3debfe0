import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPlan } from '../plan/create-plan';
import { setEntryRemoved } from '../progress/mutations';
import { choices, makeOutlook, makeOwnedRows, type OwnedRows, who } from '../testing/fixtures';
import { ownerDb as db, ownerPool as pool } from '../testing/owner-database';
import { makePersonWithEveryRow } from '../testing/person-with-every-row';
import { personalTables, rowsOf } from '../testing/personal-rows';
import { EVIDENCE_TABLES } from './evidence-tables';

/** PostgreSQL's names of its refusals. */
const CHECK = '23514';
const NOT_NULL = '23502';
const FOREIGN_KEY = '23503';
const RESTRICT = '23001';

let outlook: string;
let mine: OwnedRows;
let theirs: OwnedRows;

beforeAll(async () => {
  outlook = await makeOutlook();
  mine = await makeOwnedRows(outlook);
  theirs = await makeOwnedRows(outlook);
});
afterAll(() => db.$disconnect());

/** Runs a statement past all of the app’s own checks. @returns the code of the refusal, if any. */
async function refusal(sql: string, values: unknown[] = []): Promise<string | undefined> {
  return pool.query(sql, values).then(
    () => undefined,
    (error: { code?: string }) => error.code,
  );
}

/** Copies a row of `mine` with some columns set otherwise: the database alone decides. */
function copy(table: string, id: string, change: Record<string, unknown>) {
  const changes = { id: randomUUID(), ...change };
  return refusal(
    `INSERT INTO "${table}" SELECT (jsonb_populate_record(t, $2::jsonb)).*
     FROM "${table}" t WHERE t."id" = $1`,
    [id, JSON.stringify(changes)],
  );
}

describe('the database', () => {
  it.each([
    ['Goal', 'points', '0'],
    ['Goal', 'points', '101'],
    ['Goal', 'points', 'NaN'],
    ['Goal', 'target', '0'],
    ['Goal', 'baseline', '100'],
    ['Goal', 'baseline', 'NaN'],
    ['Goal', 'baseline', 'Infinity'],
    ['Goal', 'target', 'NaN'],
    ['Goal', 'target', 'Infinity'],
    ['Goal', 'dueOn', '2026-01-01'],
    ['Goal', 'dueOn', '2101-01-01'],
    ['Goal', 'startOn', '1999-12-31'],
    ['Plan', 'halfLifeYears', '0'],
    ['Plan', 'halfLifeYears', '-1'],
    ['Plan', 'halfLifeYears', 'NaN'],
    ['Plan', 'halfLifeYears', 'Infinity'],
    ['PlanStrategy', 'startingLevel', '-0.1'],
    ['PlanStrategy', 'startingLevel', 'NaN'],
    ['PlanStrategy', 'required2046', '100.1'],
    ['PlanStrategy', 'weight2031', '-1'],
    ['PlanStrategy', 'weight2036', 'NaN'],
    ['PlanStrategy', 'weight2046', 'Infinity'],
  ])('refuses a %s whose %s is %s', async (table, column, value) => {
    const before = await rowsOf(mine.userId);
    const sql = `UPDATE "${table}" SET "${column}" = $2 WHERE "userId" = $1`;
    expect(await refusal(sql, [mine.userId, value])).toBe(CHECK);
    expect(await rowsOf(mine.userId)).toEqual(before);
  });

  it.each(['root', 'Administrator', ''])('refuses the role “%s”', async (role) => {
    const sql = 'UPDATE "User" SET "role" = $2 WHERE "id" = $1';
    expect(await refusal(sql, [mine.userId, role])).toBe(CHECK);
    expect(await refusal(sql, [mine.userId, null])).toBe(NOT_NULL);
  });

  it.each(['NaN', 'Infinity', '-Infinity'])('refuses an entry of the value %s', async (value) => {
    expect(await copy('ProgressEntry', mine.entryId, { value })).toBe(CHECK);
  });

  it('takes a copy of each row that these tests change, left as it is', async () => {
    expect(await copy('ProgressEntry', mine.entryId, { loggedOrder: 1 })).toBeUndefined();
    expect(await copy('Goal', mine.goalId, {})).toBeUndefined();
    expect(await copy('Milestone', mine.milestoneId, {})).toBeUndefined();
    expect(await copy('PlanStrategy', mine.strategyId, { key: 'copied' })).toBeUndefined();
  });
});

describe('a child whose parent is another person’s', () => {
  it('is refused in every table, whichever owner it names', async () => {
    const before = await rowsOf(mine.userId, theirs.userId);
    const attempts: [string, string, Record<string, unknown>][] = [
      ['PlanStrategy', mine.strategyId, { key: 'x', planId: theirs.planId }],
      ['PlanStrategy', mine.strategyId, { key: 'x', userId: theirs.userId }],
      ['Goal', mine.goalId, { strategyId: theirs.strategyId }],
      ['Goal', mine.goalId, { strategyId: theirs.strategyId, planId: theirs.planId }],
      ['Goal', mine.goalId, { userId: theirs.userId }],
      ['Milestone', mine.milestoneId, { goalId: theirs.goalId }],
      ['Milestone', mine.milestoneId, { userId: theirs.userId }],
      ['ProgressEntry', mine.entryId, { goalId: theirs.goalId }],
      ['ProgressEntry', mine.entryId, { userId: theirs.userId }],
      ['ProgressEntry', mine.entryId, { replacesId: theirs.entryId }],
    ];
    for (const [table, id, change] of attempts) {
      expect([table, change, await copy(table, id, change)]).toEqual([table, change, FOREIGN_KEY]);
    }
    const mark =
      'INSERT INTO "EntryMark" ("id", "entryId", "userId", "removed") VALUES ($1, $2, $3, true)';
    expect(await refusal(mark, [randomUUID(), theirs.entryId, mine.userId])).toBe(FOREIGN_KEY);
    expect(await rowsOf(mine.userId, theirs.userId)).toEqual(before);
  });

  it('is refused by every reference between two tables of people: each carries the person', async () => {
    const { rows } = await pool.query<{ reference: string; carries: boolean }>(
      `SELECT conname AS reference, EXISTS (
         SELECT 1 FROM pg_attribute a
         WHERE a.attrelid = c.conrelid AND a.attname = 'userId' AND a.attnum = ANY (c.conkey)
       ) AS carries
       FROM pg_constraint c
       WHERE contype = 'f' AND conrelid::regclass::text = ANY ($1)
         AND confrelid::regclass::text = ANY ($1)`,
      [(await personalTables()).map((name) => `"${name}"`)],
    );
    expect(rows.length).toBeGreaterThanOrEqual(6);
    expect(rows.filter(({ carries }) => !carries)).toEqual([]);
  });

  it('is refused for a strategy of another plan of one’s own', async () => {
    const { planId } = await createPlan(who(mine.userId), choices(outlook));
    expect(await copy('Goal', mine.goalId, { planId })).toBe(FOREIGN_KEY);
  });
});

describe('what was written once', () => {
  it('cannot be changed: entries and marks', async () => {
    await setEntryRemoved(who(mine.userId), mine.entryId, true);
    await setEntryRemoved(who(mine.userId), mine.entryId, false);
    const before = await rowsOf(mine.userId);
    expect(before.EntryMark).toHaveLength(2);
    for (const sql of [
      'UPDATE "ProgressEntry" SET "value" = 1 WHERE "userId" = $1',
      'UPDATE "ProgressEntry" SET "note" = "note" WHERE "userId" = $1',
      'UPDATE "EntryMark" SET "removed" = true WHERE "userId" = $1',
    ]) {
      expect(await refusal(sql, [mine.userId])).toBe(RESTRICT);
    }
    expect(await rowsOf(mine.userId)).toEqual(before);
  });

  it('cannot be changed: a version of an outlook', async () => {
    const version = await db.outlookVersion.findFirstOrThrow({
      where: { outlook: { slug: outlook } },
    });
    for (const column of ['content', 'publishedAt', 'profession']) {
      const sql = `UPDATE "OutlookVersion" SET "${column}" = "${column}" WHERE "id" = $1`;
      expect(await refusal(sql, [version.id])).toBe(RESTRICT);
    }
  });

  it('cannot be deleted while a plan was made from it', async () => {
    const sql =
      'DELETE FROM "OutlookVersion" WHERE "id" = (SELECT "outlookVersionId" FROM "Plan" WHERE "id" = $1)';
    expect(await refusal(sql, [mine.planId])).toBe(RESTRICT);
  });
});

describe('deleting an account', () => {
  it('removes every row of that person and no other person’s', async () => {
    const { userId } = await makePersonWithEveryRow(outlook);
    const others = await rowsOf(mine.userId, theirs.userId);

    const before = await rowsOf(userId);
    for (const table of await personalTables())
      expect([table, before[table]]).not.toEqual([table, []]);
    await db.user.delete({ where: { id: userId } });
    expect(Object.values(await rowsOf(userId)).flat()).toEqual([]);
    expect(await rowsOf(mine.userId, theirs.userId)).toEqual(others);
  });

  it('reaches every table: each has people’s rows, or is listed as having none', async () => {
    const { rows } = await pool.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    const others = rows
      .map(({ name }) => name)
      .filter((name) => !['Outlook', 'OutlookVersion'].includes(name));
    const personal = ['User', ...(await personalTables())];
    const nobodys = [
      '_prisma_migrations',
      'PlanDraft',
      'throttle',
      'EvidenceImport',
      'OutlookDraft',
      'OutlookDraftEvent',
    ];
    expect(others.sort()).toEqual([...personal, ...nobodys, ...EVIDENCE_TABLES].sort());
  });
});
