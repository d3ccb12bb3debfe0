import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { nextTurn } from '../../in-parts';
import { who } from '../../testing/fixtures';
import { mailSettings } from '../../testing/mail-env';
import { type MailServer, startMailServer, tokenIn } from '../../testing/mail-server';
import { clearCookies, signInAs } from '../../testing/mock-next-headers';
import { ownerDb as db, ownerPool as pool } from '../../testing/owner-database';
import { makeSignInMethods } from '../../testing/sign-in-method-fixtures';
import { createSession, findSessionUser } from '../session/session-store';
import { authenticate, register } from './accounts';
import { askEmailChange } from './change-email';
import { confirmEmail, mailConfirmation, mailEmailChange, mailEmailChanged } from './email';
import { hashForAddress } from './find-by-password';
import { findMailLink } from './mail-links';
import { changePassword, mailPasswordLink, resetPassword } from './set-password';

vi.mock('next/headers', () => import('../../testing/mock-next-headers'));
vi.mock('@/lib/env', (original) =>
  import('../../testing/mail-env').then((mail) => mail.over(original)),
);

const password = 'four words in a row';
const newPassword = 'seven herons cross a slow brown river';
const device = 'Firefox on Linux';
const MINUTE = 60_000;
/** Minutes. */
const DAY = 24 * 60;

let server: MailServer;
let email: string;
let userId: string;
/** The network address that asks. */
let from: string;

beforeAll(async () => {
  server = await startMailServer();
  mailSettings.SMTP_URL = server.url;
});
afterAll(async () => {
  await server.stop();
  await db.$disconnect();
});
beforeEach(async () => {
  clearCookies();
  from = randomUUID();
  email = `${randomUUID()}@example.org`;
  userId = await signUp();
});

async function signUp(words = password, address = email): Promise<string> {
  return (await register({ email: address, password: words }, randomUUID())).id;
}

const mailsTo = (address: string) =>
  server.mails.filter(({ to }) => to === address).map(({ mail }) => mail);
const subjectsTo = (address: string) => mailsTo(address).map(({ subject }) => subject);

async function confirmationToken(of = userId, address = email): Promise<string> {
  await mailConfirmation(of, from);
  const mail = mailsTo(address).at(-1);
  return mail ? tokenIn(mail) : '';
}

async function passwordToken(address = email): Promise<string> {
  await mailPasswordLink(address, { device, from });
  const mail = mailsTo(address).at(-1);
  return mail ? tokenIn(mail) : '';
}

async function confirmed(of = userId): Promise<string | null> {
  const user = await db.user.findUniqueOrThrow({ where: { id: of } });
  return user.verifiedEmail;
}

async function age(minutes: number, lifetime = 30) {
  const expiresAt = new Date(Date.now() + (lifetime - minutes) * MINUTE);
  await db.mailLink.updateMany({ where: { userId }, data: { expiresAt } });
}

/** Signed in to the account that a link was sent for. */
const by = () => ({ viewerId: userId, device });

const DEAD = { field: 'token' };
const opens = async (address: string, words: string) =>
  (await authenticate({ email: address, password: words }, randomUUID()))?.id ?? null;

describe('a link that confirms an address (trust 5)', () => {
  it('is kept as a hash: what the message holds is nowhere in the database', async () => {
    const token = await confirmationToken();
    expect(token).toHaveLength(43);
    const { rows } = await pool.query('SELECT l::text AS row FROM "MailLink" l');
    expect(JSON.stringify(rows)).toContain(email);
    expect(JSON.stringify(rows)).not.toContain(token);
    const { tokenHash } = await db.mailLink.findFirstOrThrow({ where: { userId } });
    await expect(confirmEmail(tokenHash, by())).rejects.toMatchObject(DEAD);
  });

  it('works once, also when it is used ten times at once', async () => {
    const token = await confirmationToken();
    const tries = Array.from({ length: 10 }, () => confirmEmail(token, by()));
    const results = await Promise.allSettled(tries);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await confirmed()).toBe(email);
    await expect(confirmEmail(token, by())).rejects.toMatchObject(DEAD);
    expect(await db.accountEvent.count({ where: { userId, kind: 'email-confirmed' } })).toBe(1);
  });

  it('works for a day', async () => {
    const token = await confirmationToken();
    const link = await db.mailLink.findFirstOrThrow({ where: { userId } });
    const lifetime = link.expiresAt.getTime() - link.createdAt.getTime();
    expect(Math.round(lifetime / MINUTE)).toBe(DAY);
    await age(DAY + 1, DAY);
    await expect(confirmEmail(token, by())).rejects.toMatchObject(DEAD);
    await age(DAY - 1, DAY);
    await confirmEmail(token, by());
    expect(await confirmed()).toBe(email);
  });

  it('sets no password, and a link that sets a password confirms nothing', async () => {
    const token = await confirmationToken();
    await expect(resetPassword({ token, newPassword }, device)).rejects.toMatchObject(DEAD);
    await expect(confirmEmail(await passwordToken(), by())).rejects.toMatchObject(DEAD);
    expect(await opens(email, password)).toBe(userId);
  });

  it('is sent again when asked for: to a mailbox at most five times an hour, and three from one network', async () => {
    for (let times = 0; times < 8; times += 1) await mailConfirmation(userId, from);
    expect(mailsTo(email)).toHaveLength(3);
    for (let times = 0; times < 8; times += 1) await mailConfirmation(userId, randomUUID());
    expect(mailsTo(email)).toHaveLength(5);
  });

  it('is not sent to an address that is confirmed', async () => {
    await confirmEmail(await confirmationToken(), by());
    await mailConfirmation(userId, from);
    expect(subjectsTo(email)).toEqual(['Confirm your e-mail address for Longview']);
  });
});

describe('an account that a stranger opened with an address (trust 5, trust 7)', () => {
  const left = (id: string) =>
    db.user.findUniqueOrThrow({
      where: { id },
      select: {
        secondStep: true,
        passkeyHandle: true,
        _count: {
          select: {
            passkeys: true,
            recoveryCodes: true,
            linkedIdentities: true,
            sessions: true,
            pendingSignIns: true,
            webAuthnChallenges: true,
            mailLinks: true,
          },
        },
      },
    });

  /** Sign-in methods by which the stranger could come back. */
  async function setTraps() {
    await makeSignInMethods(userId);
    const data = { secondStep: true, passkeyHandle: randomUUID() };
    await db.user.update({ where: { id: userId }, data });
    return createSession(userId, device);
  }

  it('keeps nothing of theirs once its owner sets a password by mail', async () => {
    const theirs = await setTraps();
    await resetPassword({ token: await passwordToken(), newPassword }, device);
    expect(await confirmed()).toBe(email);
    const none = { passkeys: 0, recoveryCodes: 0, linkedIdentities: 0, sessions: 0 };
    expect(await left(userId)).toEqual({
      secondStep: false,
      passkeyHandle: null,
      _count: { ...none, pendingSignIns: 0, webAuthnChallenges: 0, mailLinks: 0 },
    });
    expect(await findSessionUser(theirs)).toBeNull();
    expect(await opens(email, password)).toBeNull();
  });

  it('does not get the address when its owner opens the link without being signed in to it', async () => {
    const token = await confirmationToken();
    const owner = await signUp('some other long words');
    for (const viewerId of [null, owner]) {
      const attempt = confirmEmail(token, { viewerId, device });
      await expect(attempt).rejects.toMatchObject({ field: '' });
    }
    expect(await confirmed()).toBeNull();
    // Not used up by that.
    await confirmEmail(token, by());
    expect(await confirmed()).toBe(email);
  });

  it('keeps its passkeys at a new password once its address is confirmed', async () => {
    await confirmEmail(await confirmationToken(), by());
    await setTraps();
    await resetPassword({ token: await passwordToken(), newPassword }, device);
    expect(await left(userId)).toMatchObject({
      secondStep: true,
      _count: { passkeys: 1, recoveryCodes: 1, linkedIdentities: 1, sessions: 0 },
    });
  });
});

describe('an address that two accounts name (trust 3)', () => {
  it('tells its owner of a second sign-up, and sends no link that could take it', async () => {
    await confirmEmail(await confirmationToken(), by());
    const second = await signUp('some other long words');
    expect(second).not.toBe(userId);
    await mailConfirmation(second, from);
    expect(subjectsTo(email)).toEqual([
      'Confirm your e-mail address for Longview',
      'You already have an account',
    ]);
    const [, notice] = mailsTo(email);
    expect(notice && tokenIn(notice)).toBe('');
    expect(await db.mailLink.count({ where: { userId: second } })).toBe(0);
  });

  it('belongs to the account that confirms it first; the other’s link is then invalid', async () => {
    const second = await signUp('some other long words');
    const late = await confirmationToken(userId);
    const early = await confirmationToken(second);
    await confirmEmail(early, { viewerId: second, device });
    await expect(confirmEmail(late, by())).rejects.toMatchObject(DEAD);
    expect([await confirmed(userId), await confirmed(second)]).toEqual([null, email]);
    // Neither has lost its account.
    expect(await opens(email, password)).toBe(userId);
    expect(await opens(email, 'some other long words')).toBe(second);
  });

  it('gets one link, which asks for the account, until one of them confirms it', async () => {
    const second = await signUp('some other long words');
    const token = await passwordToken();
    expect(mailsTo(email)[0]?.text?.match(/token=/g)).toHaveLength(1);
    expect(await findMailLink(token, 'set-password')).toEqual({ userId: null, email });
    await confirmEmail(await confirmationToken(second), { viewerId: second, device });
    // A confirmed address is one account's: the open link is gone, and the next one is for it alone.
    const late = resetPassword({ token, newPassword, account: userId }, device);
    await expect(late).rejects.toMatchObject(DEAD);
    await resetPassword({ token: await passwordToken(), newPassword }, device);
    expect(await opens(email, newPassword)).toBe(second);
    expect(await opens(email, password)).toBe(userId);
  });
});

describe('a link that sets a password (trust 5)', () => {
  it('works once, for half an hour, and ends every session (trust 4)', async () => {
    const sid = await createSession(userId, device);
    const [first, second] = [await passwordToken(), await passwordToken()];
    await age(31);
    await expect(resetPassword({ token: first, newPassword }, device)).rejects.toMatchObject(DEAD);
    expect(await findSessionUser(sid)).not.toBeNull();
    await age(29);
    await resetPassword({ token: first, newPassword }, device);
    expect(await findSessionUser(sid)).toBeNull();
    for (const token of [first, second]) {
      await expect(resetPassword({ token, newPassword }, device)).rejects.toMatchObject(DEAD);
    }
    expect([await opens(email, password), await opens(email, newPassword)]).toEqual([null, userId]);
    // The person with the link reads the address's mail.
    expect(await confirmed()).toBe(email);
  });

  it('of two at once, one sets it', async () => {
    const token = await passwordToken();
    const results = await Promise.allSettled([
      resetPassword({ token, newPassword }, device),
      resetPassword({ token, newPassword: `${newPassword} twice` }, device),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is not used up by a password that is refused', async () => {
    const token = await passwordToken();
    const weak = resetPassword({ token, newPassword: 'passwordpassword1' }, device);
    await expect(weak).rejects.toMatchObject({ field: 'newPassword' });
    await resetPassword({ token, newPassword }, device);
    expect(await opens(email, newPassword)).toBe(userId);
  });

  it('gives a password to an account that has none', async () => {
    await db.user.update({ where: { id: userId }, data: { passwordHash: null } });
    expect(await opens(email, password)).toBeNull();
    await resetPassword({ token: await passwordToken(), newPassword }, device);
    expect(await opens(email, newPassword)).toBe(userId);
  });

  it('is not sent to an address without an account', async () => {
    const stranger = `${randomUUID()}@example.org`;
    await mailPasswordLink(stranger, { device, from });
    expect(mailsTo(stranger)).toEqual([]);
  });
});

describe('what changed meanwhile (trust 5)', () => {
  it('lets no link to a former address open its account', async () => {
    const token = await passwordToken();
    // As when a link is made in the moment in which the address changes.
    const next = `new-${email}`;
    await db.user.update({ where: { id: userId }, data: { email: next, verifiedEmail: next } });
    await expect(resetPassword({ token, newPassword }, device)).rejects.toMatchObject(DEAD);
    expect(await opens(next, password)).toBe(userId);
  });

  it('leaves a password that a link set, when a change by the old one was under way (trust 23)', async () => {
    await signInAs(userId);
    const { id: sessionId } = await db.session.findFirstOrThrow({ where: { userId } });
    const thiefs = { currentPassword: password, newPassword: 'some other long words' };
    const locker = await pool.connect();
    try {
      await locker.query('BEGIN');
      await locker.query('SELECT 1 FROM "User" WHERE "id" = $1 FOR NO KEY UPDATE', [userId]);
      const { rows } = await locker.query('SELECT pg_backend_pid() AS pid');
      const waits = async () =>
        (
          await pool.query(
            'SELECT 1 FROM pg_locks WHERE NOT granted AND $1 = ANY(pg_blocking_pids(pid))',
            [rows[0].pid],
          )
        ).rowCount !== 0;
      const change = changePassword(who(userId), thiefs, { sessionId, device }).catch(
        (error: unknown) => error,
      );
      while (!(await waits())) await nextTurn();
      // The reset, in the transaction that the change waits for.
      await locker.query('UPDATE "User" SET "passwordHash" = $2 WHERE "id" = $1', [
        userId,
        await hashForAddress(email, newPassword),
      ]);
      await locker.query('COMMIT');
      expect(await change).toMatchObject({ field: 'currentPassword' });
    } finally {
      locker.release();
    }
    expect(await opens(email, newPassword)).toBe(userId);
    expect(await opens(email, thiefs.newPassword)).toBeNull();
  });
});

describe('a change of address (trust 5)', () => {
  const present = () => ({ email, device });

  it('asks for the current password, and does not reveal whether the new address has an account', async () => {
    await signInAs(userId);
    const next = `${randomUUID()}@example.org`;
    const wrong = { email: next, currentPassword: 'not the right one' };
    await expect(askEmailChange(who(userId), wrong, present())).rejects.toMatchObject({
      field: 'currentPassword',
    });
    const other = `${randomUUID()}@example.org`;
    const owner = await signUp(password, other);
    await confirmEmail(await confirmationToken(owner, other), { viewerId: owner, device });
    for (const address of [next, other]) {
      const input = { email: address, currentPassword: password };
      expect(await askEmailChange(who(userId), input, present())).toEqual({
        email: address,
        isNew: true,
      });
    }
    await mailEmailChange(userId, other, from);
    expect(subjectsTo(other).at(-1)).toBe('This address already has an account');
    expect(await db.mailLink.count({ where: { userId } })).toBe(0);
  });

  it('happens when the new address is confirmed, and its owner’s old one is told before and after', async () => {
    await confirmEmail(await confirmationToken(), by());
    const next = `${randomUUID()}@example.org`;
    await mailEmailChange(userId, next, from);
    expect(subjectsTo(email).at(-1)).toBe('Your e-mail address is about to change');
    expect(await opens(next, password)).toBeNull();
    const [mail] = mailsTo(next);
    const change = await confirmEmail(mail ? tokenIn(mail) : '', by());
    await mailEmailChanged(change);
    expect(subjectsTo(email).at(-1)).toBe('Your e-mail address was changed');
    expect([await opens(email, password), await opens(next, password)]).toEqual([null, userId]);
    expect(await confirmed()).toBe(next);
  });

  it('tells nobody at an old address that was never confirmed (trust 23)', async () => {
    const next = `${randomUUID()}@example.org`;
    await mailEmailChange(userId, next, from);
    const [mail] = mailsTo(next);
    await mailEmailChanged(await confirmEmail(mail ? tokenIn(mail) : '', by()));
    expect(await confirmed()).toBe(next);
    expect(subjectsTo(email)).toEqual([]);
  });

  it('is stopped by a new password', async () => {
    await signInAs(userId);
    const next = `${randomUUID()}@example.org`;
    await mailEmailChange(userId, next, from);
    const [mail] = mailsTo(next);
    await resetPassword({ token: await passwordToken(), newPassword }, device);
    await expect(confirmEmail(mail ? tokenIn(mail) : '', by())).rejects.toMatchObject(DEAD);
    await mailEmailChange(userId, next, from);
    const again = mailsTo(next).at(-1);
    const input = { currentPassword: newPassword, newPassword: password };
    await changePassword(who(userId), input, { sessionId: randomUUID(), device });
    await expect(confirmEmail(again ? tokenIn(again) : '', by())).rejects.toMatchObject(DEAD);
  });
});
