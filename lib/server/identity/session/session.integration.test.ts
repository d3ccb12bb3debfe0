import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cookieName } from '../../http/cookies';
import { updateDisplay } from '../../settings/mutations';
import { makePerson } from '../../testing/fixtures';
import { clearCookies, cookies } from '../../testing/mock-next-headers';
import { ownerDb as db, ownerPool as pool } from '../../testing/owner-database';
import { endSession, getCurrentUser, requireRole, requireUser, startSession } from './session';
import { openSessionId, sealSessionId, sessionCookieName } from './session-cookie';
import { createSession, deleteSession, findSessionUser } from './session-store';

vi.mock('next/headers', () => import('../../testing/mock-next-headers'));

let userId: string;

beforeEach(async () => {
  clearCookies();
  userId = await makePerson();
});
afterAll(() => db.$disconnect());

const DAY = 24 * 60 * 60 * 1_000;

function ago(milliseconds: number) {
  return new Date(Date.now() - milliseconds);
}

async function cookie() {
  return (await cookies()).get(sessionCookieName())?.value;
}

describe('a session (trust 4)', () => {
  it('is kept as a hash: what the cookie holds is nowhere in the database', async () => {
    const sid = await createSession(userId, 'A browser');
    const { rows } = await pool.query('SELECT s::text AS row FROM "Session" s');
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(sid);
    expect(await findSessionUser(sid)).toMatchObject({ id: userId });
  });

  it('is not opened by the hash that a stolen database holds', async () => {
    await createSession(userId, '');
    const { tokenHash } = await db.session.findFirstOrThrow({ where: { userId } });
    expect(await findSessionUser(tokenHash)).toBeNull();
  });

  it('shows who it is and no more', async () => {
    const user = await findSessionUser(await createSession(userId, ''));
    expect(Object.keys(user ?? {}).sort()).toEqual([
      ...['confirmedAt', 'demoEndsAt', 'display', 'email', 'emailConfirmed', 'id', 'role'],
      ...['sessionId', 'signedInAt'],
    ]);
  });

  it('brings the display preferences of its person to the browser, where they stay', async () => {
    const mirrored = async () => (await cookies()).get(cookieName('display'))?.value;
    await startSession(userId);
    expect(await mirrored()).toBe('system.day-first.monday');
    const display = { theme: 'dark', dateFormat: 'iso', weekStart: 'sunday' } as const;
    await updateDisplay({ userId, key: randomUUID() }, display);
    expect(await getCurrentUser()).toMatchObject({ display });
    await startSession(userId);
    await endSession();
    expect(await mirrored()).toBe('dark.iso.sunday');
    await startSession(await makePerson());
    expect(await mirrored()).toBe('system.day-first.monday');
  });

  it('ends at its last day, however much it is used', async () => {
    const sid = await createSession(userId, '');
    const { expiresAt } = await db.session.findFirstOrThrow({ where: { userId } });
    expect(expiresAt.getTime()).toBeLessThanOrEqual(Date.now() + 30 * DAY);
    await db.session.updateMany({ where: { userId }, data: { expiresAt: ago(1) } });
    expect(await findSessionUser(sid)).toBeNull();
  });

  it('ends when it was not used for two weeks', async () => {
    const sid = await createSession(userId, '');
    await db.session.updateMany({ where: { userId }, data: { lastUsedAt: ago(13 * DAY) } });
    expect(await findSessionUser(sid)).toMatchObject({ id: userId });
    await db.session.updateMany({ where: { userId }, data: { lastUsedAt: ago(15 * DAY) } });
    expect(await findSessionUser(sid)).toBeNull();
  });

  it('notes its use, and not on every request', async () => {
    const sid = await createSession(userId, '');
    const lastUse = async () =>
      (await db.session.findFirstOrThrow({ where: { userId } })).lastUsedAt;
    const [recent, old] = [ago(60_000), ago(60 * 60_000)];
    await db.session.updateMany({ where: { userId }, data: { lastUsedAt: recent } });
    await findSessionUser(sid);
    expect(await lastUse()).toEqual(recent);
    await db.session.updateMany({ where: { userId }, data: { lastUsedAt: old } });
    await findSessionUser(sid);
    expect((await lastUse()).getTime()).toBeGreaterThan(old.getTime());
  });

  it('ends alone when it is ended, and with its account when that is deleted', async () => {
    const [one, two] = [await createSession(userId, ''), await createSession(userId, '')];
    await deleteSession(one);
    expect(await findSessionUser(one)).toBeNull();
    expect(await findSessionUser(two)).not.toBeNull();
    await db.user.delete({ where: { id: userId } });
    expect(await findSessionUser(two)).toBeNull();
  });

  it('keeps no more of a browser’s name than it needs', async () => {
    await createSession(userId, 'x'.repeat(5_000));
    const { userAgent } = await db.session.findFirstOrThrow({ where: { userId } });
    expect(userAgent).toHaveLength(300);
  });
});

describe('a browser (trust 4)', () => {
  it('is signed in by starting a session, with a new id each time, and the old one ends', async () => {
    await startSession(userId);
    const first = await cookie();
    expect(await getCurrentUser()).toMatchObject({ id: userId });
    await startSession(userId);
    expect(await cookie()).not.toBe(first);
    expect(await findSessionUser((await openSessionId(first)) ?? '')).toBeNull();
    expect(await db.session.count({ where: { userId } })).toBe(1);
  });

  it('deletes the person’s idempotency keys of a month ago at sign-in, and no other person’s', async () => {
    const other = await makePerson();
    const key = (age: number, id = userId) => ({
      userId: id,
      key: randomUUID(),
      action: 'change-email',
      result: { email: 'an.old.address@example.org' },
      createdAt: ago(age * DAY),
    });
    const kept = [key(29), key(31, other)];
    await db.idempotencyKey.createMany({ data: [key(31), key(400), ...kept] });
    await startSession(userId);
    const left = await db.idempotencyKey.findMany({ where: { userId: { in: [userId, other] } } });
    expect(left.map((one) => one.key).sort()).toEqual(kept.map((one) => one.key).sort());
  });

  it('has no session after signing out, also with the cookie that it had', async () => {
    await startSession(userId);
    const kept = (await cookie()) ?? '';
    await endSession();
    expect(await cookie()).toBeUndefined();
    (await cookies()).set(sessionCookieName(), kept);
    expect(await getCurrentUser()).toBeNull();
  });

  it('is sent to sign in, and back to where it was going', async () => {
    const attempt = requireUser('/plans/1?x=//y');
    const digest = `NEXT_REDIRECT;replace;/sign-in?next=${encodeURIComponent('/plans/1?x=//y')};307;`;
    await expect(attempt).rejects.toMatchObject({ digest });
  });
});

describe('the cookie', () => {
  it('opens as it was sealed, and not when it was tampered with', async () => {
    const sealed = await sealSessionId('a-session-id');
    expect(await openSessionId(sealed)).toBe('a-session-id');
    expect(sealed).not.toContain('a-session-id');
    const [header = '', ...rest] = sealed.split('.');
    const body = rest.join('.');
    for (const forged of [
      undefined,
      '',
      'x',
      `${sealed.slice(0, -2)}xx`,
      `${header}x.${body}`,
      `eyJhbGciOiJub25lIn0.${btoa(JSON.stringify({ sid: 'a-session-id' }))}.`,
    ]) {
      expect(await openSessionId(forged)).toBeNull();
    }
  });

  it('opens no longer than a session lasts', async () => {
    const sealed = await sealSessionId('a-session-id');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31 * DAY });
    expect(await openSessionId(sealed)).toBeNull();
    vi.useRealTimers();
  });
});

describe('a role (trust 9)', () => {
  const NOT_FOUND = { digest: 'NEXT_HTTP_ERROR_FALLBACK;404' };

  it('is the lowest one, until another is given', async () => {
    await startSession(userId);
    expect(await getCurrentUser()).toMatchObject({ role: 'person' });
    expect(await requireRole('person')).toMatchObject({ id: userId });
    await expect(requireRole('editor')).rejects.toMatchObject(NOT_FOUND);
    await expect(requireRole('administrator')).rejects.toMatchObject(NOT_FOUND);
  });

  it('holds from the next request on, and so does losing it', async () => {
    await startSession(userId);
    await db.user.update({ where: { id: userId }, data: { role: 'editor' } });
    expect(await requireRole('editor')).toMatchObject({ id: userId, role: 'editor' });
    await expect(requireRole('administrator')).rejects.toMatchObject(NOT_FOUND);
    await db.user.update({ where: { id: userId }, data: { role: 'person' } });
    await expect(requireRole('editor')).rejects.toMatchObject(NOT_FOUND);
  });

  it('sends a visitor without a session to sign in, and back', async () => {
    await expect(requireRole('editor', '/editor')).rejects.toMatchObject({
      digest: expect.stringContaining(';/sign-in?next=%2Feditor'),
    });
  });
});
