import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CEILINGS } from '@/lib/domain/ceiling';
import type { AssertionAnswer } from '@/lib/schemas/identity/passkey';
import { pool } from '../../database/db';
import { NotFoundError } from '../../database/errors';
import { createPlan } from '../../plan/create-plan';
import { TooManyAttempts } from '../../rate-limit/rate-limits';
import type { makeAuthenticator } from '../../testing/authenticator';
import { choices, makeOutlook, makePerson, who } from '../../testing/fixtures';
import { clearCookies, signInAs } from '../../testing/mock-next-headers';
import { ownerDb as db, ownerPool } from '../../testing/owner-database';
import { rowsOf } from '../../testing/personal-rows';
import { makeSignInMethods, registerPasskey } from '../../testing/sign-in-method-fixtures';
import { authenticate, noteFailedSignIn, register } from '../account/accounts';
import { askEmailChange } from '../account/change-email';
import { deleteAccount } from '../account/delete-account';
import { createMailLink } from '../account/mail-links';
import { listAccountEvents } from '../account/queries';
import { changePassword } from '../account/set-password';
import { deviceFamily } from '../event/device';
import { recordAccountEvent } from '../event/events';
import type { Asked } from '../passkey/challenges';
import { authenticationOptions } from '../passkey/verify';
import { purgeExpired } from './purge-expired';
import { reauthenticate } from './reauthenticate';
import { startSession } from './session';
import { createSession, findSessionUser } from './session-store';
import { endEverySession, endOtherSession, listSessions } from './sessions';

vi.mock('next/headers', () => import('../../testing/mock-next-headers'));

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const DAY = 24 * 60 * 60 * 1_000;
const password = 'four words in a row';
const newPassword = 'seven herons cross a slow brown river';
const device = 'Firefox on Linux';

let userId: string;

beforeEach(async () => {
  clearCookies();
  userId = await makePerson();
});
afterAll(() => db.$disconnect());

describe('a person’s sessions (trust 4)', () => {
  it('are listed by device, the one in use marked, and no ended one among them', async () => {
    await createSession(userId, FIREFOX);
    await createSession(userId, 'ended');
    await db.session.updateMany({
      where: { userId, userAgent: 'ended' },
      data: { expiresAt: new Date() },
    });
    await createSession(await makePerson(), 'somebody else’s');
    await signInAs(userId);
    const listed = (await listSessions()).map((one) => ({
      device: one.device,
      isThis: one.isThis,
    }));
    expect(listed).toEqual([
      { device: 'an unknown browser', isThis: true },
      { device: 'Firefox on Linux', isThis: false },
    ]);
    await db.session.updateMany({
      where: { userId, userAgent: FIREFOX },
      data: { lastUsedAt: new Date(Date.now() - 15 * DAY) },
    });
    expect(await listSessions()).toHaveLength(1);
  });

  it('begin with a lock on the person, so that no new password deadlocks with a session that ends', async () => {
    await db.session.createMany({
      data: Array.from({ length: CEILINGS.sessions }, (_, index) => ({
        userId,
        tokenHash: `${userId} ${index}`,
        expiresAt: new Date(Date.now() + DAY),
      })),
    });
    const other = await ownerPool.connect();
    try {
      const { rows } = await other.query('SELECT pg_backend_pid() AS "pid"');
      await other.query('BEGIN');
      await other.query('SELECT 1 FROM "User" WHERE "id" = $1 FOR NO KEY UPDATE', [userId]);
      const begun = createSession(userId, FIREFOX);
      const waiting = 'SELECT 1 FROM pg_stat_activity WHERE $1 = ANY(pg_blocking_pids("pid"))';
      await vi.waitFor(
        async () => expect((await other.query(waiting, [rows[0].pid])).rowCount).toBe(1),
        { timeout: 2_500 },
      );
      const lockSessions = 'SELECT 1 FROM "Session" WHERE "userId" = $1 FOR UPDATE NOWAIT';
      expect((await other.query(lockSessions, [userId])).rowCount).toBe(CEILINGS.sessions);
      await other.query('COMMIT');
      await begun;
    } finally {
      other.release(true);
    }
  });

  it('end one by one, on the next request, and only one’s own', async () => {
    const sids = [await createSession(userId, FIREFOX), await createSession(userId, '')];
    const foreign = await createSession(await makePerson(), FIREFOX);
    const { sessionId } = (await findSessionUser(sids[0] ?? '')) ?? { sessionId: '' };
    const theirs = (await findSessionUser(foreign))?.sessionId ?? '';
    for (const id of [theirs, randomUUID()]) {
      await expect(endOtherSession(who(userId), id)).rejects.toThrow(NotFoundError);
    }
    expect(await endOtherSession(who(userId), sessionId)).toEqual({ device: 'Firefox on Linux' });
    expect(await findSessionUser(sids[0] ?? '')).toBeNull();
    expect(await findSessionUser(sids[1] ?? '')).not.toBeNull();
    expect(await findSessionUser(foreign)).not.toBeNull();
  });

  it('end all at once, and no other person’s', async () => {
    const sids = await Promise.all(['a', 'b', 'c'].map((name) => createSession(userId, name)));
    const foreign = await createSession(await makePerson(), '');
    expect(await endEverySession(who(userId), device)).toEqual({ ended: 3 });
    for (const sid of sids) expect(await findSessionUser(sid)).toBeNull();
    expect(await findSessionUser(foreign)).not.toBeNull();
  });

  it('all end but this one when the password is changed, and the change is made once', async () => {
    const email = `${randomUUID()}@example.org`;
    const { id } = await register({ email, password }, randomUUID());
    const [here, there] = [await createSession(id, ''), await createSession(id, '')];
    const sessionId = (await findSessionUser(here))?.sessionId ?? '';
    const input = { currentPassword: password, newPassword };
    const by = who(id);
    for (const wrong of [
      { ...input, currentPassword: 'x' },
      { ...input, currentPassword: '' },
    ]) {
      const refused = changePassword(who(id), wrong, { sessionId, device });
      await expect(refused).rejects.toMatchObject({ field: 'currentPassword' });
    }
    const weak = { ...input, newPassword: email };
    await expect(changePassword(who(id), weak, { sessionId, device })).rejects.toMatchObject({
      field: 'newPassword',
    });
    expect(await findSessionUser(there)).not.toBeNull();
    // A stranger who knew the old one waits for the second step.
    await makeSignInMethods(id);
    expect(await db.pendingSignIn.count({ where: { userId: id } })).toBe(1);
    await changePassword(by, input, { sessionId, device });
    // Sent twice: the password that is current now is not asked for again.
    await changePassword(by, input, { sessionId, device });
    expect(await findSessionUser(there)).toBeNull();
    expect(await db.pendingSignIn.count({ where: { userId: id } })).toBe(0);
    expect(await findSessionUser(here)).not.toBeNull();
    expect(await authenticate({ email, password }, randomUUID())).toBeNull();
    expect(await authenticate({ email, password: newPassword }, randomUUID())).toEqual({ id });
  });
});

describe('re-authentication (trust 5)', () => {
  it('asks for the current password also right after another re-authentication', async () => {
    const email = `${randomUUID()}@example.org`;
    const { id } = await register({ email, password }, randomUUID());
    await signInAs(id);
    const { id: sessionId } = await db.session.findFirstOrThrow({ where: { userId: id } });
    await db.session.updateMany({ where: { userId: id }, data: { confirmedAt: new Date() } });
    for (const currentPassword of ['', 'not this one']) {
      const field = { field: 'currentPassword' };
      const input = { currentPassword, newPassword };
      const change = changePassword(who(id), input, { sessionId, device });
      await expect(change).rejects.toMatchObject(field);
      const move = { currentPassword, email: `${randomUUID()}@example.org` };
      await expect(askEmailChange(who(id), move, { email, device })).rejects.toMatchObject(field);
      const end = deleteAccount(id, { currentPassword });
      await expect(end).rejects.toMatchObject(field);
    }
    expect(await authenticate({ email, password }, randomUUID())).toEqual({ id });
  });

  describe('by a passkey in place of the password', () => {
    let id: string;
    let email: string;
    let key: ReturnType<typeof makeAuthenticator>;

    beforeEach(async () => {
      email = `${randomUUID()}@example.org`;
      ({ id } = await register({ email, password }, randomUUID()));
      await signInAs(id);
      key = await registerPasskey({ id, email });
    });

    const challenge = async (asked: Asked) => (await authenticationOptions(asked)).challenge;
    const confirm = (userId: string) => challenge({ purpose: 'confirm', userId });
    const move = (answer: AssertionAnswer) => {
      const input = { answer, currentPassword: '', email: `${randomUUID()}@example.org` };
      return askEmailChange(who(id), input, { email, device });
    };

    it('changes the address or deletes the account, once for each answer', async () => {
      const answer = key.sign({ challenge: await confirm(id) });
      await move(answer);
      expect(
        await db.accountEvent.count({ where: { userId: id, kind: 'email-change-asked' } }),
      ).toBe(1);
      await expect(move(answer)).rejects.toMatchObject({ field: '' });
      const end = { answer, currentPassword: '' };
      await expect(deleteAccount(id, end)).rejects.toMatchObject({
        field: '',
      });
      const again = { ...end, answer: key.sign({ challenge: await confirm(id) }) };
      await deleteAccount(id, again);
      expect(await db.user.count({ where: { id } })).toBe(0);
    });

    it('is refused when it is another person’s, or its challenge was for another purpose', async () => {
      const other = await makePerson();
      const foreign = await registerPasskey({ id: other, email: 'other@example.org' });
      for (const answer of [
        foreign.sign({ challenge: await confirm(id) }),
        foreign.sign({ challenge: await confirm(other) }),
        key.sign({ challenge: await challenge({ purpose: 'sign-in', userId: null }) }),
      ]) {
        await expect(move(answer)).rejects.toMatchObject({ field: '' });
      }
      expect(
        await db.accountEvent.count({ where: { userId: id, kind: 'email-change-asked' } }),
      ).toBe(0);
    });
  });

  it('holds no connection while it does: more at once than there are, and all get through', async () => {
    const most = pool.options.max ?? 0;
    const people = await Promise.all(
      Array.from({ length: most + 2 }, async () => {
        const email = `${randomUUID()}@example.org`;
        return { email, ...(await register({ email, password }, randomUUID())) };
      }),
    );
    const asked = people.flatMap(({ id, email }) => [
      askEmailChange(who(id), { email: `x${email}`, currentPassword: password }, { email, device }),
      changePassword(
        who(id),
        { currentPassword: password, newPassword },
        { sessionId: id, device },
      ),
    ]);
    const refused = (await Promise.allSettled(asked)).filter(({ status }) => status === 'rejected');
    expect(refused).toEqual([]);
  });

  it('allows eight wrong answers, then waits; right ones are not counted', async () => {
    const email = `${randomUUID()}@example.org`;
    const { id } = await register({ email, password }, randomUUID());
    for (let times = 0; times < 10; times += 1)
      await reauthenticate(id, { currentPassword: password });
    for (let times = 0; times < 8; times += 1) {
      await expect(reauthenticate(id, { currentPassword: 'wrong' })).rejects.toMatchObject({
        field: 'currentPassword',
      });
    }
    await expect(reauthenticate(id, { currentPassword: password })).rejects.toThrow(
      TooManyAttempts,
    );
  });
});

describe('the activity of an account', () => {
  it('holds sign-ins with device and way, newest first, and is its person’s alone', async () => {
    await startSession(userId, 'passkey');
    await recordAccountEvent(db, userId, 'passkey-added', { device });
    await recordAccountEvent(db, await makePerson(), 'password-changed');
    const { events } = await listAccountEvents();
    expect(events.map(({ kind, about }) => [kind, about])).toEqual([
      ['passkey-added', ''],
      ['sign-in', 'passkey'],
    ]);
  });

  it('shows nothing that is older than half a year', async () => {
    const old = { userId, kind: 'sign-in', createdAt: new Date(Date.now() - 184 * DAY) };
    await db.accountEvent.create({ data: old });
    await signInAs(userId);
    expect((await listAccountEvents()).events).toHaveLength(1);
  });

  it('is paged and not cut: what strangers add hides nothing (trust 25)', async () => {
    await recordAccountEvent(db, userId, 'passkey-added', { device });
    await db.accountEvent.createMany({
      data: Array.from({ length: 250 }, () => ({ userId, kind: 'sign-in-failed' })),
    });
    await signInAs(userId);
    const pages = await Promise.all([1, 2, 3, 99].map((page) => listAccountEvents(page)));
    expect(pages.map(({ page, events }) => [page, events.length])).toEqual([
      [1, 100],
      [2, 100],
      [3, 52],
      [3, 52],
    ]);
    expect(pages[2]?.events.at(-1)?.kind).toBe('passkey-added');
    const ids = pages.slice(0, 3).flatMap(({ events }) => events.map(({ id }) => id));
    expect(new Set(ids).size).toBe(252);
  });

  it('records a wrong password for the address’s owner, up to a limit in a day', async () => {
    const { email } = await db.user.findUniqueOrThrow({ where: { id: userId } });
    await noteFailedSignIn(`${randomUUID()}@example.org`, device);
    for (let times = 0; times < 55; times += 1) await noteFailedSignIn(email, device);
    expect(await db.accountEvent.count({ where: { userId, kind: 'sign-in-failed' } })).toBe(50);
  });

  it('does not say whose attempt it was where two have not confirmed one address', async () => {
    const email = `${randomUUID()}@example.org`;
    const { id } = await register({ email, password }, randomUUID());
    const second = await register({ email, password: newPassword }, randomUUID());
    await noteFailedSignIn(email, device);
    const where = { kind: 'sign-in-failed', userId: { in: [id, second.id] } };
    expect(await db.accountEvent.count({ where })).toBe(0);
    await db.user.update({ where: { id: second.id }, data: { verifiedEmail: email } });
    await noteFailedSignIn(email, device);
    expect(await db.accountEvent.findMany({ where, select: { userId: true } })).toEqual([
      { userId: second.id },
    ]);
  });

  it('keeps no more of a device than its family', async () => {
    await createSession(userId, `${FIREFOX} secret-build-4711`);
    const { rows } = await ownerPool.query('SELECT e::text AS row FROM "AccountEvent" e');
    expect(JSON.stringify(rows)).toContain('Firefox on Linux');
    expect(JSON.stringify(rows)).not.toMatch(/secret-build|140\.0|Gecko/);
  });
});

describe('what has expired', () => {
  it('is deleted for every person, and nothing that is still valid', async () => {
    const other = await makePerson();
    const email = `${randomUUID()}@example.org`;
    for (const id of [userId, other]) {
      await createSession(id, 'old');
      await createMailLink(db, { userId: id, purpose: 'confirm-email', email });
      await recordAccountEvent(db, id, 'sign-out');
    }
    const now = Date.now();
    const past = { where: { userId }, data: { expiresAt: new Date(now - 1) } };
    await db.session.updateMany(past);
    await db.mailLink.updateMany(past);
    await db.accountEvent.updateMany({
      where: { userId },
      data: { createdAt: new Date(now - 184 * DAY) },
    });
    const kept = await rowsOf(other);
    await purgeExpired(now);
    const left = await rowsOf(userId);
    expect([left.Session, left.MailLink, left.AccountEvent]).toEqual([[], [], []]);
    expect(left.User).toHaveLength(1);
    expect(await rowsOf(other)).toEqual(kept);
  });
});

describe('an unconfirmed account (trust 25)', () => {
  const now = Date.now();
  const long = new Date(now - 31 * DAY);
  const isThere = async (id: string) => (await db.user.count({ where: { id } })) === 1;
  const age = (id: string, data: object = {}) =>
    db.user.update({ where: { id }, data: { lastUsedAt: long, ...data } });

  it('that nobody used for 30 days is deleted with all that names it', async () => {
    await createSession(userId, FIREFOX);
    await db.recoveryCode.create({ data: { userId, codeHash: randomUUID() } });
    const other = await makePerson();
    await age(userId, { createdAt: long });
    const kept = await rowsOf(other);
    await purgeExpired(now);
    expect(await isThere(userId)).toBe(false);
    const rows = Object.values(await rowsOf(userId)).flat();
    expect(rows).toEqual([]);
    expect(await rowsOf(other)).toEqual(kept);
  });

  it('is kept while it is used: by a sign-in, or in a session that goes on', async () => {
    const [signsIn, goesOn] = [userId, await makePerson()];
    const sid = await createSession(goesOn, FIREFOX);
    for (const id of [signsIn, goesOn]) await age(id);
    await createSession(signsIn, FIREFOX);
    const touched = { lastUsedAt: new Date(now - DAY) };
    await db.session.updateMany({ where: { userId: goesOn }, data: touched });
    await findSessionUser(sid);
    await purgeExpired(now);
    expect([await isThere(signsIn), await isThere(goesOn)]).toEqual([true, true]);
  });

  it('is kept with a plan, a passkey, a service or a role, and once it is confirmed', async () => {
    const people = await Promise.all(Array.from({ length: 5 }, () => makePerson()));
    const [planner = '', keeper = '', connected = '', editor = '', owner = ''] = people;
    await createPlan(who(planner), choices(await makeOutlook()));
    const { identityId } = await makeSignInMethods(keeper);
    await db.linkedIdentity.delete({ where: { id: identityId } });
    const { passkeyId } = await makeSignInMethods(connected);
    await db.passkey.delete({ where: { id: passkeyId } });
    const { email } = await db.user.findUniqueOrThrow({ where: { id: owner } });
    for (const id of people) await age(id);
    await age(editor, { role: 'editor' });
    await age(owner, { verifiedEmail: email });
    await purgeExpired(now);
    expect(await Promise.all(people.map(isThere))).toEqual(people.map(() => true));
  });

  it('is found in the end, however many others there are', async () => {
    const data = Array.from({ length: 1_100 }, () => ({
      email: `${randomUUID()}@example.org`,
      lastUsedAt: new Date(now - 40 * DAY),
    }));
    await db.user.createMany({ data });
    await age(userId);
    await purgeExpired(now);
    expect(await isThere(userId)).toBe(false);
  });
});

describe('deviceFamily', () => {
  it.each([
    [FIREFOX, 'Firefox on Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0',
      'Microsoft Edge on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari on iOS',
    ],
    ['', 'an unknown browser'],
    ['<script>alert(1)</script>', 'an unknown browser'],
    [`${'x'.repeat(10_000)}/1.0`, 'an unknown browser'],
  ])('of %j is %s', (userAgent, family) => {
    expect(deviceFamily(userAgent)).toBe(family);
  });
});

it('an account whose hash was made at a lower cost gets a better one when it signs in (trust 1)', async () => {
  const { hash, parseOptions } = await import('@node-rs/argon2');
  const email = `${randomUUID()}@example.org`;
  const passwordHash = await hash(password, { memoryCost: 8_192, timeCost: 2, parallelism: 1 });
  const { id } = await db.user.create({ data: { email, passwordHash }, select: { id: true } });
  expect(await authenticate({ email, password: 'wrong' }, randomUUID())).toBeNull();
  expect((await db.user.findUniqueOrThrow({ where: { id } })).passwordHash).toBe(passwordHash);
  expect(await authenticate({ email, password }, randomUUID())).toEqual({ id });
  const row = await db.user.findUniqueOrThrow({ where: { id } });
  expect(parseOptions(row.passwordHash ?? '').memoryCost).toBeGreaterThanOrEqual(19_456);
  expect(await authenticate({ email, password }, randomUUID())).toEqual({ id });
});
