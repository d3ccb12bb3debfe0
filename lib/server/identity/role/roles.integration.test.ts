import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Role } from '@/lib/domain/identity';
import { createTestDatabase, type TestDatabase } from '@/lib/server/testing/test-database';
import { NotFoundError, RuleError } from '../../database/errors';
import { createPool, createPrisma } from '../../database/prisma';
import { makePerson, who } from '../../testing/fixtures';
import { clearCookies, signInAs } from '../../testing/mock-next-headers';
import { ownerDb as db } from '../../testing/owner-database';
import { requireRole } from '../session/session';
import { changeRole } from './change-role';
import { keepAnAdministrator } from './keep-an-administrator';
import { setRole } from './mutations';
import { findAccount, getAccountRole } from './queries';

vi.mock('next/headers', () => import('../../testing/mock-next-headers'));

const NOT_FOUND = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' };
const SIGN_IN = { digest: expect.stringContaining(';/sign-in?next=') };

async function makeOne(role: Role): Promise<string> {
  const id = await makePerson();
  await db.user.update({ where: { id }, data: { role } });
  return id;
}

const roleOf = async (id: string) =>
  (await db.user.findUniqueOrThrow({ where: { id }, select: { role: true } })).role;
const changesOf = (userId: string) =>
  db.roleChange.findMany({ where: { userId }, orderBy: { createdAt: 'asc' } });

let administrator: string;
let person: string;

beforeEach(async () => {
  clearCookies();
  administrator = await makeOne('administrator');
  // Never the last one, whatever a test does to the first.
  await makeOne('administrator');
  person = await makePerson();
});
afterAll(() => db.$disconnect());

describe('setRole (trust 9)', () => {
  it('writes down whose role was changed, by whom and when, for its person too', async () => {
    await setRole(who(administrator), { account: person, role: 'editor' });
    expect(await roleOf(person)).toBe('editor');
    expect(await changesOf(person)).toMatchObject([
      { from: 'person', to: 'editor', byUserId: administrator, byCommand: false },
    ]);
    const events = await db.accountEvent.findMany({ where: { userId: person } });
    expect(events).toMatchObject([{ kind: 'role-changed', about: 'editor' }]);
  });

  it('changes nothing the second time', async () => {
    await setRole(who(administrator), { account: person, role: 'editor' });
    await setRole(who(administrator), { account: person, role: 'editor' });
    expect(await changesOf(person)).toHaveLength(1);
  });

  it('is not found by a lower role, nor by an administrator who was just demoted', async () => {
    const editor = await makeOne('editor');
    for (const by of [person, editor, randomUUID()]) {
      const change = setRole(who(by), { account: person, role: 'administrator' });
      await expect(change).rejects.toThrow(NotFoundError);
    }
    await db.user.update({ where: { id: administrator }, data: { role: 'editor' } });
    const change = setRole(who(administrator), { account: person, role: 'editor' });
    await expect(change).rejects.toThrow(NotFoundError);
    expect(await changesOf(person)).toEqual([]);
  });

  it('does not find an account that does not exist', async () => {
    const change = setRole(who(administrator), { account: randomUUID(), role: 'editor' });
    await expect(change).rejects.toThrow(NotFoundError);
  });

  it('ends what the role allowed with the next request', async () => {
    await signInAs(administrator);
    expect(await requireRole('administrator')).toMatchObject({ id: administrator });
    await setRole(who(administrator), { account: administrator, role: 'person' });
    await expect(requireRole('editor')).rejects.toMatchObject(NOT_FOUND);
  });
});

describe('the record of changed roles (trust 9)', () => {
  it('cannot be rewritten', async () => {
    await setRole(who(administrator), { account: person, role: 'editor' });
    const [change] = await changesOf(person);
    for (const data of [{ to: 'person' }, { createdAt: new Date(0) }, { byUserId: person }]) {
      const rewritten = db.roleChange.updateMany({ where: { userId: person }, data });
      await expect(rewritten).rejects.toThrow();
    }
    expect(await changesOf(person)).toEqual([change]);
  });

  it('goes with the account, and forgets an administrator whose account is deleted', async () => {
    await setRole(who(administrator), { account: person, role: 'editor' });
    await db.user.delete({ where: { id: administrator } });
    expect(await changesOf(person)).toMatchObject([{ byUserId: null, byCommand: false }]);
    await db.user.delete({ where: { id: person } });
    expect(await changesOf(person)).toEqual([]);
  });
});

describe('the last administrator (trust 9)', () => {
  let own: TestDatabase;
  let alone: ReturnType<typeof createPrisma>;

  beforeEach(async () => {
    own = await createTestDatabase();
    alone = createPrisma(createPool(own.url));
  });
  afterEach(async () => {
    await alone.$disconnect();
    await own.drop();
  });

  async function add(role: Role): Promise<string> {
    const data = { email: `${randomUUID()}@example.org`, passwordHash: null, role };
    return (await alone.user.create({ data, select: { id: true } })).id;
  }

  it('stays one, whoever asks', async () => {
    const only = await add('administrator');
    for (const by of [{ byUserId: only }, 'command'] as const) {
      const change = alone.$transaction((tx) =>
        changeRole(tx, { userId: only, role: 'person', by }),
      );
      await expect(change).rejects.toThrow(RuleError);
    }
  });

  it('is told to find another one before their account goes', async () => {
    const only = await add('administrator');
    const leave = (userId: string) =>
      alone.$transaction(async (tx) => {
        await keepAnAdministrator(tx, userId);
        await tx.user.delete({ where: { id: userId } });
      });
    await expect(leave(only)).rejects.toThrow(/Make someone else an administrator first/);
    await leave(await add('person'));
    const second = await add('administrator');
    const both = await Promise.allSettled([leave(only), leave(second)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await alone.user.count({ where: { role: 'administrator' } })).toBe(1);
  });

  it('is left when all of them demote each other at once', async () => {
    const ids = await Promise.all(Array.from({ length: 5 }, () => add('administrator')));
    const attempts = ids.map((byUserId, index) => {
      const userId = ids[(index + 1) % ids.length] ?? '';
      return alone.$transaction((tx) =>
        changeRole(tx, { userId, role: 'person', by: { byUserId } }),
      );
    });
    await Promise.allSettled(attempts);
    expect(await alone.user.count({ where: { role: 'administrator' } })).toBeGreaterThan(0);
  });
});

describe('what administrators see (trust 9)', () => {
  it('is an account by its whole, confirmed address, and its role', async () => {
    const email = `${person}@example.org`;
    await db.user.update({ where: { id: person }, data: { email, verifiedEmail: email } });
    await signInAs(administrator);
    expect(await findAccount(email)).toEqual({ id: person });
    for (const other of [email.slice(1), '%', '', `${email} `]) {
      expect(await findAccount(other)).toBeNull();
    }
    await setRole(who(administrator), { account: person, role: 'editor' });
    const account = await getAccountRole(person);
    expect(account).toMatchObject({ email, role: 'editor', emailConfirmed: true });
    expect(account.changes).toMatchObject([{ from: 'person', to: 'editor', byCommand: false }]);
    expect(Object.keys(account).sort()).toEqual([
      ...['changes', 'createdAt', 'email', 'emailConfirmed', 'id', 'role'],
    ]);
  });

  it('is not an account whose address is unconfirmed', async () => {
    const { email } = await db.user.findUniqueOrThrow({ where: { id: person } });
    await db.user.update({ where: { id: person }, data: { verifiedEmail: null } });
    await signInAs(administrator);
    expect(await findAccount(email)).toBeNull();
  });

  it('is a 404 for an id of no account', async () => {
    await signInAs(administrator);
    for (const id of [randomUUID(), 'x', "1' OR 1=1 --", '__proto__']) {
      await expect(getAccountRole(id)).rejects.toMatchObject(NOT_FOUND);
    }
  });

  it('is shown to no lower role', async () => {
    for (const [by, answer] of [
      [null, SIGN_IN],
      [person, NOT_FOUND],
      [await makeOne('editor'), NOT_FOUND],
    ] as const) {
      if (by) await signInAs(by);
      await expect(findAccount('somebody@example.org')).rejects.toMatchObject(answer);
      await expect(getAccountRole(person)).rejects.toMatchObject(answer);
    }
  });
});
