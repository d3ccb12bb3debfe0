import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeEmailAction,
  changePasswordAction,
  deleteAccountAction,
  resendConfirmationAction,
  sendPasswordLinkAction,
} from '@/app/(app)/settings/actions';
import { signInAction, signUpAction } from '@/app/(auth)/actions';
import {
  confirmEmailAction,
  forgotPasswordAction,
  resetPasswordAction,
} from '@/app/(auth)/link-actions';
import { useDatabase } from '@/e2e/support/database';
import { createPerson } from '@/e2e/support/people';
import { type FormAction, type FormState, IDLE } from '@/lib/schemas/form-state';
import { db } from '@/lib/server/database/db';
import { PEER_HEADER } from '@/lib/server/http/client-address';
import { mailSettings } from '@/lib/server/testing/mail-env';
import { type MailServer, startMailServer, tokenIn } from '@/lib/server/testing/mail-server';
import { clearCookies, headers, signInAs } from '@/lib/server/testing/mock-next-headers';
import { ownerDb } from '@/lib/server/testing/owner-database';
import { ownerUrl } from '@/lib/server/testing/shared-database';

const afterwards = vi.hoisted(() => vi.fn());
vi.mock('next/headers', () => import('@/lib/server/testing/mock-next-headers'));
vi.mock('next/server', async (original) => ({ ...(await original<object>()), after: afterwards }));
vi.mock('next/cache', () => ({ revalidatePath: () => {}, revalidateTag: () => {} }));
vi.mock('@/lib/env', (original) =>
  import('@/lib/server/testing/mail-env').then((mail) => mail.over(original)),
);

const password = 'four words in a row';
const strangersPassword = 'a lamp beside the eastern window';
const another = 'seven herons cross a slow brown river';
let server: MailServer;
let name: string;
/** The mailbox that a stranger has learnt of. */
let victim: string;

beforeAll(async () => {
  useDatabase(ownerUrl);
  server = await startMailServer();
  mailSettings.SMTP_URL = server.url;
});
beforeEach(async () => {
  afterwards.mockReset();
  clearCookies();
  name = randomUUID();
  victim = `${name}@example.org`;
  await comeFrom('stranger');
});
afterAll(async () => {
  await server.stop();
  await db.$disconnect();
});

/** Requests come from this network from now on: a name that is this test's own. */
async function comeFrom(network: string) {
  (await headers()).set(PEER_HEADER, `${network}-${name}`);
}

/** Sends a form, then does what runs after the answer. @returns undefined for a redirect. */
async function send(
  action: FormAction,
  fields: Record<string, string> = {},
  key: string = randomUUID(),
): Promise<FormState | undefined> {
  const form = new FormData();
  const own = publicForms.includes(action) ? fields : { ...fields, idempotencyKey: key };
  for (const [field, value] of Object.entries(own)) form.append(field, value);
  const answer = await action(IDLE, form).catch((error: unknown) => {
    if (error instanceof Error && error.message === 'NEXT_REDIRECT') return undefined;
    throw error;
  });
  for (const [work] of afterwards.mock.calls.splice(0)) await work();
  return answer;
}
const publicForms: FormAction[] = [
  signInAction,
  signUpAction,
  forgotPasswordAction,
  resetPasswordAction,
  confirmEmailAction,
];

/** A stranger claims the mailbox, with a password of theirs. */
const claim = (words = strangersPassword) => send(signUpAction, { email: victim, password: words });
const deleteClaim = () =>
  send(deleteAccountAction, { confirmation: 'delete', currentPassword: strangersPassword });

/** Messages to the victim's mailbox, under whatever address of it. */
const mails = () => server.mails.filter(({ to }) => to.startsWith(name));
const subjects = () => mails().map(({ mail }) => mail.subject);
const count = (subject: string) => subjects().filter((one) => one === subject).length;

/** The victim's own account, confirmed. */
async function owner() {
  const { id } = await createPerson(password);
  const data = { email: victim, verifiedEmail: victim };

  await ownerDb.user.update({ where: { id }, data });
  return id;
}

describe('what is counted for an address (trust 23)', () => {
  it('stays when an account that only claimed it is deleted: guesses', async () => {
    await owner();
    const guess = () => send(signInAction, { email: victim, password: another });
    let answered = 0;
    for (let round = 0; round < 3; round += 1) {
      await claim();
      for (let n = 0; n < 10; n += 1) {
        const answer = await guess();
        if (!answer?.message?.includes('Too many attempts')) answered += 1;
      }
      await deleteClaim();
    }
    // Eight in all at every door: the claim itself is an attempt at the address's password.
    expect(answered).toBe(7);
  });

  it('stays when an account that only claimed it is deleted: messages', async () => {
    for (let round = 0; round < 6; round += 1) {
      await claim();
      await send(resendConfirmationAction);
      await deleteClaim();
    }
    expect(mails().length).toBeLessThanOrEqual(5);
    expect(count('Your account is deleted')).toBe(0);
  });

  it('is one for all addresses of a mailbox and all accounts of a network', async () => {
    for (let account = 0; account < 2; account += 1) {
      const { id, email } = await createPerson(password);
      await signInAs(id);
      for (let n = 0; n < 15; n += 1) {
        const tag = n % 3 === 0 ? '' : `+${account}${n}`;
        const to = n % 2 ? `${name}${tag}@Example.org` : `${name.toUpperCase()}${tag}@example.org`;
        await send(changeEmailAction, { email: to, currentPassword: password });
      }
      expect(email).not.toBe(victim);
    }
    expect(mails().length).toBeLessThanOrEqual(5);
  });

  it('counts a person’s requests by their network too, and one person’s from many networks', async () => {
    const refused = { status: 'failed', message: expect.stringContaining('Too many attempts') };
    const actions = [resendConfirmationAction, sendPasswordLinkAction];
    for (let n = 0; n < 30; n += 1) {
      await signInAs((await createPerson(password)).id);
      await send(actions[n % 2] ?? resendConfirmationAction);
    }
    const { id } = await createPerson(password);
    await signInAs(id);
    for (const action of actions) expect(await send(action)).toMatchObject(refused);
    const fields = { email: victim, currentPassword: password };
    expect(await send(changeEmailAction, fields)).toMatchObject(refused);
    for (let n = 0; n < 30; n += 1) {
      await comeFrom(`elsewhere-${n}`);
      await send(resendConfirmationAction);
    }
    await comeFrom('elsewhere');
    expect(await send(sendPasswordLinkAction)).toMatchObject(refused);
  });
});

describe('a stranger who uses up what may be sent unasked (trust 23)', () => {
  it('silences neither a reset nor a notice of security', async () => {
    const id = await owner();
    for (let n = 0; n < 10; n += 1) {
      clearCookies();
      await comeFrom(`stranger-${n}`);
      await claim(`${strangersPassword} ${n}`);
    }
    expect(subjects()).toEqual(Array(5).fill('You already have an account'));
    await comeFrom('owner');
    await signInAs(id);
    await send(changePasswordAction, { currentPassword: password, newPassword: another });
    await send(forgotPasswordAction, { email: victim });
    expect(subjects().slice(5)).toEqual(['Your password was changed', 'Set a new password']);
    const token = tokenIn(mails().at(-1)?.mail ?? ({} as never));
    await send(resetPasswordAction, { token, newPassword: password });
    expect(count('Your password was changed')).toBe(2);
  });

  it('keeps the last message from nobody who deletes a confirmed account', async () => {
    const id = await owner();
    for (let n = 0; n < 6; n += 1) {
      clearCookies();
      await comeFrom(`stranger-${n}`);
      await claim(`${strangersPassword} ${n}`);
    }
    await signInAs(id);
    await send(deleteAccountAction, { confirmation: 'delete', currentPassword: password });
    expect(subjects().at(-1)).toBe('Your account is deleted');
  });

  it('does not silence the former address when an account moves', async () => {
    const id = await owner();
    for (let n = 0; n < 10; n += 1) {
      clearCookies();
      await comeFrom(`stranger-${n}`);
      await claim(`${strangersPassword} ${n}`);
      await send(forgotPasswordAction, { email: victim });
    }
    await comeFrom('thief');
    await signInAs(id);
    const next = `next-${victim}`;
    await send(changeEmailAction, { email: next, currentPassword: password });
    expect(count('Your e-mail address is about to change')).toBe(1);
    const link = server.mails.find(({ to }) => to === next)?.mail;
    await send(confirmEmailAction, { token: link ? tokenIn(link) : '' });
    expect(count('Your e-mail address was changed')).toBe(1);
  });
});

describe('a stranger with an account of their own that names the mailbox (trust 23)', () => {
  /** The reset that its owner asks for afterwards opens the owner's account. */
  async function ownerResets() {
    clearCookies();
    await comeFrom('owner');
    const before = mails().length;
    await send(forgotPasswordAction, { email: victim });
    expect(mails().length).toBe(before + 1);
    const token = tokenIn(mails().at(-1)?.mail ?? ({} as never));
    await send(resetPasswordAction, { token, newPassword: another });
    expect(await send(signInAction, { email: victim, password: another })).toBeUndefined();
    expect(before).toBeLessThanOrEqual(5 + 15);
  }

  it('silences no reset by links for that account', async () => {
    await owner();
    await claim();
    for (let n = 0; n < 20; n += 1) {
      await comeFrom(`stranger-${n}`);
      await send(sendPasswordLinkAction);
    }
    await ownerResets();
  });

  it('silences no reset by links for one with a tag', async () => {
    await owner();
    for (let n = 0; n < 20; n += 1) {
      await comeFrom(`stranger-${n}`);
      const email = `${name}+${n % 2}@example.org`;
      await send(signUpAction, { email, password: strangersPassword });
      await send(forgotPasswordAction, { email });
    }
    await ownerResets();
  });

  it('silences no reset of an owner who has not confirmed it either', async () => {
    await claim(password);
    await claim();
    for (let n = 0; n < 20; n += 1) {
      await comeFrom(`stranger-${n}`);
      await send(sendPasswordLinkAction);
    }
    await comeFrom('owner');
    const before = mails().length;
    await send(forgotPasswordAction, { email: victim });
    expect(mails().length).toBe(before + 1);
  });
});

describe('a link that strangers ask for again and again (trust 23)', () => {
  it('is sent to its owner all the same, who asks from elsewhere', async () => {
    await owner();
    for (let n = 0; n < 12; n += 1) await send(forgotPasswordAction, { email: victim });
    expect(mails()).toHaveLength(5);
    await comeFrom('owner');
    await send(forgotPasswordAction, { email: victim });
    expect(mails()).toHaveLength(6);
  });

  it('works as long as no other is sent', async () => {
    const id = await owner();
    for (let n = 0; n < 20; n += 1) {
      await comeFrom(`stranger-${n}`);
      await send(forgotPasswordAction, { email: victim });
    }
    expect(mails()).toHaveLength(15);

    const links = await ownerDb.mailLink.findMany({ where: { userId: id } });
    const firstEnds = Math.min(...links.map(({ expiresAt }) => expiresAt.getTime()));
    const counts = await ownerDb.throttle.findMany({ where: { points: { gt: 15 } } });
    const [counter] = counts.filter(({ key }) => key.startsWith('mail-requested:'));
    expect(Number(counter?.expire)).toBeLessThanOrEqual(firstEnds);
  });
});

describe('a form that is sent twice (trust 17, trust 23)', () => {
  it('asks for one message', async () => {
    await signInAs((await createPerson(password)).id);
    const fields = { email: victim, currentPassword: password };
    const key = randomUUID();
    for (let n = 0; n < 2; n += 1) {
      expect(await send(changeEmailAction, fields, key)).toMatchObject({ status: 'done' });
    }
    expect(mails()).toHaveLength(1);
  });
});
