import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlan } from '../../plan/create-plan';
import { choices, makeOutlook, who } from '../../testing/fixtures';
import { mailSettings } from '../../testing/mail-env';
import { type MailServer, startMailServer, tokenIn } from '../../testing/mail-server';
import { clearCookies, signInAs } from '../../testing/mock-next-headers';
import { ownerDb as db } from '../../testing/owner-database';
import { authenticate, register } from './accounts';
import { listClaimants } from './claimants';
import { deleteAccount } from './delete-account';
import { confirmEmail, mailConfirmation } from './email';
import { findMailLink } from './mail-links';
import {
  changePassword,
  mailOwnPasswordLink,
  mailPasswordLink,
  resetPassword,
} from './set-password';

vi.mock('next/headers', () => import('../../testing/mock-next-headers'));
vi.mock('@/lib/env', (original) =>
  import('../../testing/mail-env').then((mail) => mail.over(original)),
);

const password = 'four words in a row';
const newPassword = 'seven herons cross a slow brown river';
const device = 'Firefox on Linux';
const MINUTE = 60_000;

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
  userId = await signUp(password);
});

async function signUp(words: string, address = email): Promise<string> {
  return (await register({ email: address, password: words }, randomUUID())).id;
}

/** The latest message to the address, and the token in it. */
function lastMail() {
  const mail = server.mails.filter(({ to }) => to === email).at(-1)?.mail;
  return { text: mail?.text ?? '', token: mail ? tokenIn(mail) : '' };
}

async function passwordToken(): Promise<string> {
  await mailPasswordLink(email, { device, from });
  return lastMail().token;
}

async function confirmed(id = userId): Promise<string | null> {
  return (await db.user.findUniqueOrThrow({ where: { id } })).verifiedEmail;
}

const by = () => ({ viewerId: userId, device });
const opens = async (words: string) =>
  (await authenticate({ email, password: words }, randomUUID()))?.id ?? null;

describe('an address that many strangers claim (trust 25)', () => {
  /** Accounts that strangers made with the address and have used since. */
  async function claim(times: number) {
    const lastUsedAt = new Date(Date.now() + MINUTE);
    const data = Array.from({ length: times }, () => ({ email, passwordHash: null, lastUsedAt }));
    await db.user.createMany({ data });
  }

  it('lets its owner reach their account, however many there are', async () => {
    await claim(45);
    const token = await passwordToken();
    const pages = await Promise.all([1, 2, 3].map((page) => listClaimants(email, page)));
    expect(pages.map(({ accounts, count }) => [accounts.length, count])).toEqual([
      [20, 46],
      [20, 46],
      [6, 46],
    ]);
    const listed = pages.flatMap(({ accounts }) => accounts.map(({ id }) => id));
    expect(new Set(listed).size).toBe(46);
    // The owner’s is the last one, since the others were used later.
    expect(listed.at(-1)).toBe(userId);
    await resetPassword({ token, newPassword, account: userId }, device);
    expect(await opens(newPassword)).toBe(userId);
  });

  it('says which of its accounts have a plan, and nothing of the plan', async () => {
    await claim(1);
    await createPlan(who(userId), choices(await makeOutlook()));
    const { accounts } = await listClaimants(email, 1);
    expect(accounts.map(({ id, hasPlan }) => [id === userId, hasPlan])).toEqual([
      [false, false],
      [true, true],
    ]);
    expect(Object.keys(accounts[0] ?? {}).sort()).toEqual([
      'createdAt',
      'hasPlan',
      'id',
      'lastUsedAt',
    ]);
  });

  it('sets no password of an account of another address, nor of none', async () => {
    await claim(1);
    const token = await passwordToken();
    const foreign = await signUp(password, `${randomUUID()}@example.org`);
    for (const account of [foreign, randomUUID(), undefined]) {
      const attempt = resetPassword({ token, newPassword, account }, device);
      await expect(attempt).rejects.toMatchObject({ field: '' });
    }
    // Not used up by that.
    await resetPassword({ token, newPassword, account: userId }, device);
    expect(await opens(newPassword)).toBe(userId);
  });

  it('can be chosen again after a mistake: it stays unconfirmed until its account confirms it', async () => {
    const stranger = await signUp('some other long words');
    await resetPassword({ token: await passwordToken(), newPassword, account: stranger }, device);
    expect([await confirmed(stranger), await confirmed()]).toEqual([null, null]);
    const again = { token: await passwordToken(), newPassword: `${newPassword} too` };
    const { confirmation } = await resetPassword({ ...again, account: userId }, device);
    expect(await opens(again.newPassword)).toBe(userId);
    // No further message is needed, which strangers could hold back; a session of the account is.
    const elsewhere = confirmEmail(confirmation ?? '', { viewerId: stranger, device });
    await expect(elsewhere).rejects.toMatchObject({ field: '' });
    await confirmEmail(confirmation ?? '', by());
    expect(await confirmed()).toBe(email);
  });

  it('sends a person who is signed in a link for their account alone', async () => {
    await claim(8);
    await mailOwnPasswordLink(userId, { device, from });
    const { text, token } = lastMail();
    expect(text).toContain('The link is for the one made on');
    expect(await findMailLink(token, 'set-password')).toEqual({ userId, email });
    await resetPassword({ token, newPassword, account: randomUUID() }, device);
    expect(await opens(newPassword)).toBe(userId);
  });

  it('loses no link of its owner to what a stranger does with theirs', async () => {
    const stranger = await signUp('some other long words');
    const token = await passwordToken();
    await mailConfirmation(userId, from);
    const confirmation = lastMail().token;
    await signInAs(stranger);
    const { id: sessionId } = await db.session.findFirstOrThrow({ where: { userId: stranger } });
    const change = { currentPassword: 'some other long words', newPassword };
    await changePassword(who(stranger), change, { sessionId, device });
    await deleteAccount(stranger, { currentPassword: newPassword });
    expect(await findMailLink(token, 'set-password')).not.toBeNull();
    await confirmEmail(confirmation, by());
    expect(await confirmed()).toBe(email);
  });
});
