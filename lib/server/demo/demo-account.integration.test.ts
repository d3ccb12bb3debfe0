import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { GIVEN_ROLES } from '@/lib/domain/identity';
import { db } from '../database/db';
import { NotFoundError } from '../database/errors';
import {
  getCurrentUser,
  getUserOrDemo,
  requireRole,
  requireUser,
  requireUserOrDemo,
} from '../identity';
import { changeRole } from '../identity/role/change-role';
import { getAccountRole } from '../identity/role/queries';
import { makeDemoAccount } from '../testing/demo-fixtures';
import { dump } from '../testing/dump';
import { makeOutlook, makeOwnedRows, makePerson } from '../testing/fixtures';
import { clearCookies, signInAs } from '../testing/mock-next-headers';
import { ownerDb, ownerPool } from '../testing/owner-database';
import { personalTables, rowsOf } from '../testing/personal-rows';
import { addDemo, deleteDemo, purgeDemos } from './demo-account';
import { keepDemo } from './keep';
import { makeDemo } from './make-demo';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const NO_PAGE = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' };
const leadsTo = (path: string) => ({ digest: expect.stringContaining(`;${path};`) });

let outlook: string;

beforeEach(async () => {
  clearCookies();
  outlook = await makeOutlook();
});
afterAll(() => db.$disconnect());

describe('a demo (trust 31)', () => {
  it('is an account without an address, a session, and a plan of the outlook', async () => {
    const planId = await makeDemo(outlook);
    const user = await getUserOrDemo();
    expect(user).toMatchObject({ role: 'demo', email: '', emailConfirmed: false });
    const plan = await db.plan.findUniqueOrThrow({ where: { id: planId } });
    expect(plan.userId).toBe(user?.id);
  });

  it('has not signed in: pages of an account lead to where that is said, those of editors are none', async () => {
    await signInAs(await makeDemoAccount());
    expect(await getCurrentUser()).toBeNull();
    expect(await requireUserOrDemo()).toMatchObject({ role: 'demo' });
    await expect(requireUser()).rejects.toMatchObject(leadsTo('/demo?about=missing'));
    await expect(requireRole('editor')).rejects.toMatchObject(NO_PAGE);
    await expect(requireRole('administrator')).rejects.toMatchObject(NO_PAGE);
  });

  it('is refused from the moment that it is over, before it is deleted', async () => {
    await signInAs(await makeDemoAccount(23.99));
    expect(await getUserOrDemo()).not.toBeNull();
    await signInAs(await makeDemoAccount(24));
    expect(await getUserOrDemo()).toBeNull();
  });

  it('is not made from an outlook that does not exist', async () => {
    const before = await ownerDb.user.count({ where: { role: 'demo' } });
    await expect(makeDemo(`none-${randomUUID()}`)).rejects.toThrow(NotFoundError);
    expect(await ownerDb.user.count({ where: { role: 'demo' } })).toBe(before);
  });

  it('is deleted with every row of it, and no other account by that', async () => {
    await makeDemo(outlook);
    const { id = '' } = (await getUserOrDemo()) ?? {};
    await deleteDemo(id);
    expect(Object.values(await rowsOf(id)).flat()).toEqual([]);
    const person = await makePerson();
    await deleteDemo(person);
    expect(await ownerDb.user.count({ where: { id: person } })).toBe(1);
  });
});

describe('the purge of demos (trust 31)', () => {
  it('deletes those that are over with all their rows, and nothing else', async () => {
    const old = await makeDemoAccount(25);
    const { planId } = await makeOwnedRows(outlook);
    await ownerPool.query('UPDATE "Plan" SET "archivedAt" = now() WHERE "id" = $1', [planId]);
    const person = await makePerson();
    await ownerPool.query(
      `UPDATE "User" SET "createdAt" = now() - interval '3 years' WHERE "id" = $1`,
      [person],
    );
    const young = await makeDemoAccount(23);
    await purgeDemos(Date.now());
    expect(Object.values(await rowsOf(old)).flat()).toEqual([]);
    expect(await ownerDb.user.count({ where: { id: { in: [person, young] } } })).toBe(2);
    expect(await ownerDb.plan.count({ where: { id: planId } })).toBe(1);
  });

  it('leaves no word and no id of one in a dump of the database', async () => {
    const planId = await makeDemo(outlook);
    const user = await getUserOrDemo();
    const words = `Unheard ${randomUUID()}`;
    await ownerDb.goal.updateMany({ where: { planId }, data: { title: words, notes: words } });
    if (user) await keepDemo(user);
    const traces = [words, planId, String(user?.id), String(user?.sessionId)];
    const held = await dump();
    for (const trace of traces) expect(held).toContain(trace);
    await ownerPool.query(
      `UPDATE "User" SET "createdAt" = now() - interval '24 hours' WHERE "id" = $1`,
      [user?.id],
    );
    await purgeDemos(Date.now());
    const left = await dump();
    for (const trace of traces) expect(left).not.toContain(trace);
    expect(await getUserOrDemo()).toBeNull();
  });

  it('deletes any number of them', async () => {
    const many = await Promise.all(Array.from({ length: 45 }, () => makeDemoAccount(30)));
    await purgeDemos(Date.now());
    expect(await ownerDb.user.count({ where: { id: { in: many } } })).toBe(0);
  });
});

describe('the database and demos (trust 31)', () => {
  const DEMO_HAS = [
    ...['AccountEvent', 'Adoption', 'EntryMark', 'Goal', 'IdempotencyKey', 'Milestone'],
    ...['OutlookDecision', 'Plan', 'PlanStrategy', 'Postponement', 'ProgressEntry', 'Review'],
    ...['Scenario', 'Session'],
  ];

  it('refuses a demo’s row in each table that it does not have', async () => {
    const { rows } = await ownerPool.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
       WHERE t.tgname = 'no_row_of_a_demo' ORDER BY 1`,
    );
    const refused = rows.map(({ name }) => name);
    const all = (await personalTables()).toSorted();
    expect(
      [...DEMO_HAS, ...refused].toSorted(),
      'Decide: CALL refuse_demos in the migration',
    ).toEqual(all);
    const userId = await makeDemoAccount();
    for (const row of [
      `"MailLink" ("id", "userId", "tokenHash", "purpose", "email", "expiresAt")
       VALUES (gen_random_uuid(), $1, 'x', 'set-password', 'a@b.example', now())`,
      `"TakeoutImport" ("id", "userId", "expiresAt") VALUES (gen_random_uuid(), $1, now())`,
      `"RecoveryCode" ("id", "userId", "codeHash") VALUES (gen_random_uuid(), $1, 'x')`,
    ]) {
      const added = ownerPool.query(`INSERT INTO ${row}`, [userId]);
      await expect(added).rejects.toThrow(/a demo has no rows of/);
    }
  });

  it('lets a demo become no other account, and no other one a demo', async () => {
    const [demo, person] = [await makeDemoAccount(), await makePerson()];
    const become = (...values: [id: string, role: string, email: string]) =>
      ownerPool.query('UPDATE "User" SET "role" = $2, "email" = $3 WHERE "id" = $1', values);
    for (const role of GIVEN_ROLES) {
      await expect(become(demo, role, 'a@b.example')).rejects.toThrow(/stays a demo/);
    }
    await expect(become(person, 'demo', '')).rejects.toThrow(/stays a demo/);
  });

  it('gives a demo no address, and nothing to sign in by', async () => {
    const id = await makeDemoAccount();
    for (const data of [
      { email: 'a@b.example' },
      { verifiedEmail: `${id}@b.example` },
      { passwordHash: 'x' },
      { passkeyHandle: id },
      { secondStep: true },
    ]) {
      await expect(ownerDb.user.update({ where: { id }, data })).rejects.toThrow(/User_demo/);
    }
  });
});

describe('roles and demos (trust 31)', () => {
  it('no change of a role and no page of an administrator finds one', async () => {
    const demo = await makeDemoAccount();
    const administrator = await makePerson();
    await ownerDb.user.update({ where: { id: administrator }, data: { role: 'administrator' } });
    const change = ownerDb.$transaction((tx) =>
      changeRole(tx, { userId: demo, role: 'editor', by: 'command' }),
    );
    await expect(change).rejects.toThrow(NotFoundError);
    await signInAs(administrator);
    await expect(getAccountRole(demo)).rejects.toMatchObject(NO_PAGE);
  });
});

describe('as many demos as fit (trust 31)', () => {
  it('are made, and not one more', async () => {
    const id = await addDemo();
    await expect(addDemo(1)).rejects.toThrow(/try again in a few hours/);
    await deleteDemo(id);
  });
});
