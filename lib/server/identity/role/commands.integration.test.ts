import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPool, createPrisma } from '@/lib/server/database/prisma';
import { createTestDatabase, type TestDatabase } from '../../testing/test-database';
import { giveRole, listRoles } from './commands';

const email = 'keeper@example.org';

let own: TestDatabase;
let db: ReturnType<typeof createPrisma>;

beforeEach(async () => {
  own = await createTestDatabase();
  db = createPrisma(createPool(own.url));
});
afterEach(async () => {
  await db.$disconnect();
  await own.drop();
});

async function signUp(address: string, confirmed = true): Promise<string> {
  const data = { email: address, verifiedEmail: confirmed ? address : null, passwordHash: null };
  return (await db.user.create({ data, select: { id: true } })).id;
}

describe('npm run role (trust 9)', () => {
  it('makes the first administrator, says so, and writes it down', async () => {
    const userId = await signUp(email);
    expect(await listRoles(db)).toBe('There is no editor or administrator yet.');
    expect(await giveRole(db, { email: ' Keeper@Example.org ', role: 'administrator' })).toBe(
      'keeper@example.org is now an administrator.',
    );
    expect(await listRoles(db)).toBe('administrator  keeper@example.org');
    expect(await db.roleChange.findMany({ where: { userId } })).toMatchObject([
      { from: 'person', to: 'administrator', byUserId: null, byCommand: true },
    ]);
  });

  it('lists and finds no demo (trust 31)', async () => {
    await db.user.create({ data: { email: '', role: 'demo' }, select: { id: true } });
    expect(await listRoles(db)).toBe('There is no editor or administrator yet.');
    await expect(giveRole(db, { email: '', role: 'editor', unconfirmed: true })).rejects.toThrow(
      'There is no account of',
    );
  });

  it('changes nothing the second time', async () => {
    await signUp(email);
    await giveRole(db, { email, role: 'editor' });
    expect(await giveRole(db, { email, role: 'editor' })).toBe(
      'keeper@example.org is already an editor. Nothing has changed.',
    );
    expect(await db.roleChange.count()).toBe(1);
  });

  it('says what is wrong with its arguments', async () => {
    await signUp(email);
    await expect(giveRole(db, { email, role: 'king' })).rejects.toThrow(
      'There is no role "king". Roles: person, editor, administrator.',
    );
    const nobody = { email: 'nobody@example.org', role: 'editor' };
    await expect(giveRole(db, nobody)).rejects.toThrow('There is no account of nobody@example.org');
  });

  it('finds an account by any spelling of its address, and one from before addresses were checked (trust 23)', async () => {
    await signUp('keeper@xn--mnchen-3ya.example');
    await giveRole(db, { email: 'Keeper@München.example', role: 'editor' });
    await signUp('Keeper@intranet');
    await giveRole(db, { email: 'Keeper@intranet', role: 'editor' });
    expect(await listRoles(db)).toContain('editor         keeper@xn--mnchen-3ya.example');
    expect(await listRoles(db)).toContain('editor         Keeper@intranet');
  });

  it('leaves an administrator', async () => {
    await signUp(email);
    await giveRole(db, { email, role: 'administrator' });
    await expect(giveRole(db, { email, role: 'person' })).rejects.toThrow('the only administrator');
    await signUp('second@example.org');
    await giveRole(db, { email: 'second@example.org', role: 'administrator' });
    await giveRole(db, { email, role: 'person' });
    expect(await listRoles(db)).toBe('administrator  second@example.org');
  });

  it('gives no role to an unconfirmed account, unless --unconfirmed is given', async () => {
    const [first, request] = [await signUp(email, false), { email, role: 'administrator' }];
    await expect(giveRole(db, request)).rejects.toThrow('has not confirmed the address');
    await giveRole(db, { ...request, unconfirmed: true });
    expect(await db.user.findUnique({ where: { id: first } })).toMatchObject({
      role: 'administrator',
    });
  });

  it('chooses none of several such accounts, and the one that confirmed before all others', async () => {
    await signUp(email, false);
    await signUp(email, false);
    const request = { email, role: 'editor', unconfirmed: true };
    await expect(giveRole(db, request)).rejects.toThrow('Several accounts');
    const owner = await signUp(email);
    await giveRole(db, request);
    expect(await db.user.findMany({ where: { role: 'editor' } })).toMatchObject([{ id: owner }]);
  });
});
