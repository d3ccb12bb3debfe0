import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AssertionAnswer } from '@/lib/schemas/identity/passkey';
import { systemDb as db } from '../../database/db';
import { RuleError } from '../../database/errors';
import { makeAuthenticator } from '../../testing/authenticator';
import { makePerson, who } from '../../testing/fixtures';
import { clearCookies, cookies } from '../../testing/mock-next-headers';
import { registerPasskey } from '../../testing/sign-in-method-fixtures';
import { beginPasskey, finishPasskey } from '../sign-in-method/register-passkey';
import { CHALLENGE_MAX_AGE } from './challenges';
import { authenticationOptions, verifyPasskey } from './verify';

vi.mock('next/headers', () => import('../../testing/mock-next-headers'));

const signIn = { purpose: 'sign-in', userId: null } as const;

let userId: string;
let key: ReturnType<typeof makeAuthenticator>;

async function person() {
  const id = await makePerson();
  return db.user.findUniqueOrThrow({ where: { id }, select: { id: true, email: true } });
}

async function challenge() {
  return (await authenticationOptions(signIn)).challenge;
}

/** Other files' tests have challenges of their own. */
async function ofThisBrowser() {
  const token = (await cookies()).get('longview-3000.webauthn')?.value ?? '';
  return { browserHash: createHash('sha256').update(token).digest('hex') };
}

/** Lets the life of a challenge pass. */
async function later<T>(work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + CHALLENGE_MAX_AGE * 1_000 + 1 });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}

/** The row that only a valid answer may change. */
async function passkeyRow() {
  return db.passkey.findFirstOrThrow({ where: { userId } });
}

async function expectRefused(
  answer: AssertionAnswer,
  asked: Parameters<typeof verifyPasskey>[1] = signIn,
) {
  const before = await passkeyRow();
  expect(await verifyPasskey(answer, asked)).toBeNull();
  expect(await passkeyRow()).toEqual(before);
}

beforeEach(async () => {
  clearCookies();
  const user = await person();
  userId = user.id;
  key = await registerPasskey(user);
});
afterAll(() => db.$disconnect());

describe('a passkey (trust 7)', () => {
  it('identifies its person, without a name or a password', async () => {
    expect(await verifyPasskey(key.sign({ challenge: await challenge() }), signIn)).toEqual({
      userId,
    });
    const { counter, lastUsedAt } = await passkeyRow();
    expect([counter, lastUsedAt === null]).toEqual([1n, false]);
  });

  it('has a random user handle: neither the row’s id nor the address', async () => {
    const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
    const handle = Buffer.from(user.passkeyHandle ?? '', 'base64url');
    expect(handle).toHaveLength(32);
    expect(handle.toString()).not.toContain(user.email);
    expect(handle.toString('hex')).not.toContain(userId.replaceAll('-', ''));
    // The second key gets the same.
    const options = await beginPasskey(user);
    expect(options.user.id).toBe(user.passkeyHandle);
    expect(options.excludeCredentials?.map(({ id }) => id)).toEqual([key.id]);
  });

  it('is requested with user verification and as a discoverable credential', async () => {
    const user = await person();
    const options = await beginPasskey(user);
    expect(options.authenticatorSelection).toMatchObject({
      residentKey: 'required',
      userVerification: 'required',
    });
    expect(options.rp.id).toBe('localhost');
    expect(await authenticationOptions(signIn)).toMatchObject({
      rpId: 'localhost',
      userVerification: 'required',
      allowCredentials: [],
    });
  });

  it('is one of several, and each of them opens', async () => {
    const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
    const second = await registerPasskey(user);
    for (const one of [key, second]) {
      expect(await verifyPasskey(one.sign({ challenge: await challenge() }), signIn)).toEqual({
        userId,
      });
    }
  });
});

describe('an answer of a passkey is refused (trust 7)', () => {
  it('the second time', async () => {
    const answer = key.sign({ challenge: await challenge() });
    expect(await verifyPasskey(answer, signIn)).toEqual({ userId });
    await expectRefused(answer);
  });

  it('all but once, when it comes ten times at once', async () => {
    const answer = key.sign({ challenge: await challenge() });
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => verifyPasskey(answer, signIn)),
    );
    expect(tries.filter(Boolean)).toHaveLength(1);
  });

  it('after one that failed used its challenge up', async () => {
    const asked = await challenge();
    await expectRefused(key.sign({ challenge: asked, origin: 'https://evil.example' }));
    await expectRefused(key.sign({ challenge: asked }));
  });

  it('for another site', async () => {
    for (const origin of [
      'https://evil.example',
      'http://localhost:3001',
      'https://localhost:3000',
      'null',
    ]) {
      await expectRefused(key.sign({ challenge: await challenge(), origin }));
    }
    await expectRefused(key.sign({ challenge: await challenge(), rpId: 'evil.example' }));
  });

  it('without user verification', async () => {
    await expectRefused(key.sign({ challenge: await challenge(), userVerified: false }));
  });

  it('when its counter does not go on', async () => {
    await verifyPasskey(key.sign({ challenge: await challenge(), counter: 7 }), signIn);
    for (const counter of [7, 6, 1, 0]) {
      await expectRefused(key.sign({ challenge: await challenge(), counter }));
    }
  });

  it('from a key that is not registered', async () => {
    await expectRefused(makeAuthenticator().sign({ challenge: await challenge() }));
  });

  it('signed by another key in its name', async () => {
    const forged = makeAuthenticator().sign({ challenge: await challenge() });
    const real = key.sign({ challenge: await challenge() });
    await expectRefused({ ...forged, id: real.id, rawId: real.rawId });
  });

  it('without a user handle, or with another person’s', async () => {
    const other = await person();
    const options = await beginPasskey(other);
    for (const userHandle of [null, options.user.id, '']) {
      await expectRefused(key.sign({ challenge: await challenge(), userHandle }));
    }
  });

  it('to a challenge that was never issued', async () => {
    await challenge();
    await expectRefused(key.sign({ challenge: 'bm9ib2R5IGdhdmUgdGhpcw' }));
    await expectRefused(key.sign({ challenge: '' }));
  });

  it('in another browser than the one that was asked', async () => {
    const asked = await challenge();
    clearCookies();
    await challenge();
    await expectRefused(key.sign({ challenge: asked }));
    clearCookies();
    await expectRefused(key.sign({ challenge: asked }));
  });

  it('when it took longer than five minutes', async () => {
    const asked = await challenge();
    await later(() => expectRefused(key.sign({ challenge: asked })));
  });

  it('when its challenge was for another purpose or another person', async () => {
    const other = await person();
    const asked = (await authenticationOptions({ purpose: 'confirm', userId })).challenge;
    await expectRefused(key.sign({ challenge: asked }));
    const theirs = (await authenticationOptions({ purpose: 'confirm', userId: other.id }))
      .challenge;
    await expectRefused(key.sign({ challenge: theirs }), { purpose: 'confirm', userId: other.id });
    const mine = (await authenticationOptions({ purpose: 'confirm', userId })).challenge;
    await expectRefused(key.sign({ challenge: mine }), { purpose: 'second-step', userId });
  });
});

describe('registering a passkey (trust 7)', () => {
  async function expectNoPasskey(change: object, by = userId) {
    const user = await db.user.findUniqueOrThrow({ where: { id: userId } });
    const options = await beginPasskey(user);
    const ceremony = { challenge: options.challenge, userId: options.user.id, ...change };
    const attempt = finishPasskey(who(by), makeAuthenticator().register(ceremony));
    await expect(attempt).rejects.toThrow(RuleError);
    expect(await db.passkey.count({ where: { userId: { in: [userId, by] } } })).toBe(1);
  }

  it('is refused for another site, without verification, and for a challenge that was never issued', async () => {
    await expectNoPasskey({ origin: 'https://evil.example' });
    await expectNoPasskey({ rpId: 'evil.example' });
    await expectNoPasskey({ userVerified: false });
    await expectNoPasskey({ challenge: 'bm9ib2R5IGdhdmUgdGhpcw' });
  });

  it('is refused to everyone but the person whose challenge it is', async () => {
    await expectNoPasskey({}, (await person()).id);
  });

  it('is refused with an answer that was used before', async () => {
    const user = await person();
    const options = await beginPasskey(user);
    const ceremony = { challenge: options.challenge, userId: options.user.id };
    await finishPasskey(who(user.id), makeAuthenticator().register(ceremony));
    const again = finishPasskey(who(user.id), makeAuthenticator().register(ceremony));
    await expect(again).rejects.toThrow(RuleError);
  });

  it('is refused beyond twenty', async () => {
    const { publicKey } = await passkeyRow();
    const more = Array.from({ length: 19 }, () => ({
      userId,
      credentialId: randomUUID(),
      publicKey,
      counter: 0,
      transports: [],
      name: 'A key',
      backedUp: false,
    }));
    await db.passkey.createMany({ data: more });
    const attempt = registerPasskey({ id: userId, email: 'somebody@example.org' });
    await expect(attempt).rejects.toThrow(/remove one first/);
    expect(await db.passkey.count({ where: { userId } })).toBe(20);
  });

  it('keeps a key once, also when another account brings it', async () => {
    const other = await person();
    const options = await beginPasskey(other);
    const answer = key.register({ challenge: options.challenge, userId: options.user.id });
    await expect(finishPasskey(who(other.id), answer)).rejects.toThrow(/registered already/);
    expect(await passkeyRow()).toMatchObject({ userId });
  });
});

describe('challenges', () => {
  it('are kept as hashes, and deleted when their time is over', async () => {
    const asked = await challenge();
    const token = (await cookies()).get('longview-3000.webauthn')?.value ?? '';
    const rows = JSON.stringify(await db.webAuthnChallenge.findMany());
    expect(rows).not.toContain(asked);
    expect(rows).not.toContain(token);
    await challenge();
    expect(await db.webAuthnChallenge.count({ where: await ofThisBrowser() })).toBeGreaterThan(1);
    await later(challenge);
    expect(await db.webAuthnChallenge.count({ where: await ofThisBrowser() })).toBe(1);
  });

  it('of two tabs are both answered', async () => {
    const [first, second] = [await challenge(), await challenge()];
    for (const asked of [first, second]) {
      expect(await verifyPasskey(key.sign({ challenge: asked }), signIn)).toEqual({ userId });
    }
  });
});
