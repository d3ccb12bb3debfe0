import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeEmailAction,
  deleteAccountAction,
  resendConfirmationAction,
  sendPasswordLinkAction,
} from '@/app/(app)/settings/actions';
import * as factorActions from '@/app/(app)/settings/sign-in-method-actions';
import {
  confirmEmailAction,
  forgotPasswordAction,
  resetPasswordAction,
} from '@/app/(auth)/link-actions';
import { recoveryCodeSecondFactorAction } from '@/app/(auth)/sign-in/actions';
import { startPlanAction } from '@/app/(public)/outlooks/[slug]/start/actions';
import { POST as askChallenge } from '@/app/api/passkeys/challenge/route';
import { actions } from '@/e2e/access/matrix';
import { createOwnedRows } from '@/e2e/access/owned-rows';
import { useDatabase } from '@/e2e/support/database';
import { createPerson, type Person } from '@/e2e/support/people';
import { type FormAction, type FormState, IDLE } from '@/lib/schemas/form-state';
import { db } from '@/lib/server/database/db';
import { PEER_HEADER } from '@/lib/server/http/client-address';
import { startPendingSignIn } from '@/lib/server/identity/two-factor/pending-sign-in';
import { consumePoint, type Limit, TooManyAttempts } from '@/lib/server/rate-limit/rate-limits';
import { makeAuthenticator } from '@/lib/server/testing/authenticator';
import { makeOutlook } from '@/lib/server/testing/fixtures';
import { clearCookies, headers, signInAs } from '@/lib/server/testing/mock-next-headers';
import { ownerDb } from '@/lib/server/testing/owner-database';
import { rowsOf } from '@/lib/server/testing/personal-rows';
import { ownerUrl } from '@/lib/server/testing/shared-database';

const afterwards = vi.hoisted(() => vi.fn());
vi.mock('next/headers', () => import('@/lib/server/testing/mock-next-headers'));
vi.mock('next/server', async (original) => ({ ...(await original<object>()), after: afterwards }));
vi.mock('next/cache', () => ({ revalidatePath: () => {}, revalidateTag: () => {} }));

let person: Person;
let own: Awaited<ReturnType<typeof createOwnedRows>>;
let address: string;

beforeAll(async () => {
  useDatabase(ownerUrl);
  await makeOutlook({}, 'machine-learning-engineer');
});
beforeEach(async () => {
  afterwards.mockReset();
  address = randomUUID();
  (await headers()).set(PEER_HEADER, address);
  person = await createPerson();
  own = await createOwnedRows(person);
  await signInAs(person.id);
});
afterAll(() => db.$disconnect());

function send(action: FormAction, fields: Record<string, string>): Promise<FormState> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return action(IDLE, form);
}

/** Uses a limit up, as many tries before would have. */
async function exhaust(limit: Limit, key: string) {
  for (;;) {
    try {
      await consumePoint(limit, key);
    } catch (error) {
      if (error instanceof TooManyAttempts) return;
      throw error;
    }
  }
}

/** Marks the person's sessions as re-authenticated just now. */
function confirmNow() {
  const data = { confirmedAt: new Date() };
  return ownerDb.session.updateMany({ where: { userId: person.id }, data });
}

describe('a change of the sign-in methods (trust 5, trust 7)', () => {
  /** Actions that re-authenticate, and one that grants no access. */
  const asksNothing = [
    'reauthenticateByPasswordAction',
    'reauthenticateByPasskeyAction',
    'renamePasskeyAction',
  ];
  const file = 'app/(app)/settings/sign-in-method-actions.ts';
  const changes = Object.entries(factorActions).filter(([name]) => !asksNothing.includes(name));
  const again = /confirm once more that it is you/;

  function fieldsOf(name: string): Record<string, string> {
    const fields = actions[file]?.[name]?.fields(own) ?? {};
    if (name !== 'addPasskeyAction') return fields;
    const made = makeAuthenticator().register({ challenge: 'bm9uZQ', userId: 'bm9uZQ' });
    return { ...fields, answer: JSON.stringify(made) };
  }

  it.each(changes)(
    'is refused by %s to a session without recent re-authentication',
    async (name, action) => {
      const long = new Date(Date.now() - 11 * 60_000);
      await ownerDb.session.updateMany({
        where: { userId: person.id },
        data: { confirmedAt: long },
      });
      const before = await rowsOf(person.id);
      const answer = await send(action, fieldsOf(name));
      expect(answer).toMatchObject({ status: 'failed', message: expect.stringMatching(again) });
      expect(await rowsOf(person.id)).toEqual(before);
      expect(afterwards).not.toHaveBeenCalled();
      await confirmNow();
      expect((await send(action, fieldsOf(name))).message).not.toMatch(again);
    },
  );
});

describe('a WebAuthn challenge', () => {
  const ask = (purpose: string) =>
    askChallenge(
      new Request('http://localhost/api/passkeys/challenge', {
        method: 'POST',
        body: JSON.stringify({ purpose }),
        headers: { 'Content-Type': 'application/json' },
      }),
    );

  it('is issued for a new passkey only after recent re-authentication (trust 7)', async () => {
    expect((await ask('register')).status).toBe(401);
    await confirmNow();
    expect((await ask('register')).status).toBe(200);
    clearCookies();
    for (const purpose of ['register', 'confirm', 'second-step']) {
      expect((await ask(purpose)).status, purpose).toBe(401);
    }
    expect((await ask('sign-in')).status).toBe(200);
  });

  it('is rate-limited by address (trust 2)', async () => {
    await exhaust('challengeAddress', address);
    const refused = await ask('sign-in');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('a recovery code (trust 7)', () => {
  it('is refused as the second factor after a recovery code, and is not used up by the attempt', async () => {
    clearCookies();
    await startPendingSignIn(person.id, 'recovery-code', '/plans');
    const answer = await send(recoveryCodeSecondFactorAction, { code: own.recoveryCode });
    expect(answer).toMatchObject({ status: 'failed' });
    const left = { userId: person.id, usedAt: null };
    expect(await ownerDb.recoveryCode.count({ where: left })).toBe(1);
    await startPendingSignIn(person.id, 'password', '/plans');
    await expect(send(recoveryCodeSecondFactorAction, { code: own.recoveryCode })).rejects.toThrow(
      'NEXT_REDIRECT',
    );
    expect(await ownerDb.recoveryCode.count({ where: left })).toBe(0);
  });
});

describe('a link’s token (trust 23)', () => {
  const token = 'x'.repeat(43);
  const links: Record<string, [FormAction, Record<string, string>]> = {
    resetPasswordAction: [resetPasswordAction, { token, newPassword: `quiet rivers ${token}` }],
    confirmEmailAction: [confirmEmailAction, { token }],
  };

  it.each(Object.entries(links))(
    'is counted by network address in %s, like any other secret',
    async (_, [action, fields]) => {
      for (let n = 0; n < 59; n += 1) await consumePoint('signInAddress', address);
      expect(await send(action, fields)).toMatchObject({ errors: { token: expect.anything() } });
      expect(await send(action, fields)).toMatchObject({
        status: 'failed',
        message: expect.stringContaining('Too many attempts'),
      });
    },
  );
});

describe('mail and plan drafts on request (trust 2)', () => {
  const refused = { status: 'failed', message: expect.stringContaining('Too many attempts') };

  const senders = { resendConfirmationAction, changeEmailAction, sendPasswordLinkAction };

  it.each(Object.entries(senders))('are rate-limited by account in %s', async (name, action) => {
    const fields = actions['app/(app)/settings/actions.ts']?.[name]?.fields(own) ?? {};
    await exhaust('mailFrom', person.id);
    expect(await send(action, fields)).toMatchObject(refused);
    expect(afterwards).not.toHaveBeenCalled();
  });

  it('are rate-limited by address for a forgotten password', async () => {
    clearCookies();
    expect(await send(forgotPasswordAction, { email: person.email })).toMatchObject({
      status: 'done',
    });
    expect(afterwards).toHaveBeenCalledOnce();
    await exhaust('mailFrom', address);
    expect(await send(forgotPasswordAction, { email: person.email })).toMatchObject(refused);
    expect(afterwards).toHaveBeenCalledOnce();
  });

  it('are rate-limited by address for a visitor’s choices', async () => {
    clearCookies();
    const levels = { 'levels.learn-the-river': 'new', 'levels.keep-the-machines': 'new' };
    const fields = { outlook: 'machine-learning-engineer', timeZone: 'UTC', ...levels };
    await expect(send(startPlanAction, fields)).rejects.toThrow('NEXT_REDIRECT');
    await exhaust('draftAddress', address);
    expect(await send(startPlanAction, fields)).toMatchObject(refused);
  });
});

describe('an account whose address is none (trust 8)', () => {
  it.each(['alice@intranet', 'jürgen@münchen.test', 'a, b', 'a\r\nb', ''])(
    'is deleted by typing a word: %j',
    async (odd) => {
      const email = odd && `${person.id} ${odd}`;
      const data = { email, verifiedEmail: email, passwordHash: null };
      await ownerDb.user.update({ where: { id: person.id }, data });
      await confirmNow();
      const proof = { currentPassword: '', answer: '', idempotencyKey: randomUUID() };
      for (const confirmation of ['', 'yes', email]) {
        const refused = await send(deleteAccountAction, { ...proof, confirmation });
        expect(refused).toMatchObject({ status: 'invalid' });
      }
      expect(await ownerDb.user.count({ where: { id: person.id } })).toBe(1);
      const sent = send(deleteAccountAction, { ...proof, confirmation: ' Delete ' });
      await expect(sent).rejects.toThrow('NEXT_REDIRECT');
      expect(await ownerDb.user.count({ where: { id: person.id } })).toBe(0);
    },
  );
});
