import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { PEER_HEADER } from '../http/client-address';
import {
  consumePoint,
  countFailure,
  forgiveFailure,
  TooManyAttempts,
} from '../rate-limit/rate-limits';
import { makeAuthenticator } from '../testing/authenticator';
import { who } from '../testing/fixtures';
import { clearCookies, headers } from '../testing/mock-next-headers';
import { ownerDb as db } from '../testing/owner-database';
import { authenticate, register } from './account/accounts';
import { askEmailChange } from './account/change-email';
import { changePassword } from './account/set-password';
import { authenticationOptions, verifyPasskey } from './passkey/verify';
import { hashPassword } from './password/hash-password';
import { reauthenticate } from './session/reauthenticate';
import { authenticateByCode, verifyRecoveryCode } from './two-factor/recovery-codes';

vi.mock('next/headers', () => import('../testing/mock-next-headers'));

const password = 'four words in a row';
const passwordHash = await hashPassword(password);
const guess = () => `a guess ${randomUUID()}`;
const device = 'Firefox on Linux';
/** Failures of one account from one network address, before the first wait. */
const ALLOWED = 8;

let email: string;
let unknown: string;
let address: string;
let userId: string;

beforeEach(async () => {
  clearCookies();
  email = `${randomUUID()}@example.org`;
  unknown = `${randomUUID()}@example.org`;
  address = randomUUID();
  (await headers()).set(PEER_HEADER, address);
  const data = { email, verifiedEmail: email, passwordHash };
  ({ id: userId } = await db.user.create({ data, select: { id: true } }));
});
afterAll(() => db.$disconnect());

/** A wrong answer to a passkey's challenge, as another authenticator gives it. */
async function wrongAssertion(asked: Parameters<typeof verifyPasskey>[1]) {
  const { challenge } = await authenticationOptions(asked);
  const key = makeAuthenticator();
  key.register({ challenge, userId: 'bm9uZQ' });
  return verifyPasskey(key.sign({ challenge }), asked);
}

/** Each door to the secrets of an account, at which a wrong secret is tried once. */
const doors: Record<string, () => Promise<unknown>> = {
  'sign-in': () => authenticate({ email, password: guess() }, address),
  'sign-up': () => register({ email, password: guess() }, address),
  'a recovery code at sign-in': () => authenticateByCode({ email, code: guess() }, address),
  'a recovery code as the second step': () => verifyRecoveryCode(userId, guess(), address),
  're-authentication': () => reauthenticate(userId, { currentPassword: guess() }),
  'a change of the password': () =>
    changePassword(
      who(userId),
      { currentPassword: guess(), newPassword: guess() },
      { sessionId: randomUUID(), device },
    ),
  'a change of the address': () =>
    askEmailChange(who(userId), { currentPassword: guess(), email: unknown }, { email, device }),
  'a passkey as the second step': () => wrongAssertion({ purpose: 'second-step', userId }),
  'a passkey in place of the password': () => wrongAssertion({ purpose: 'confirm', userId }),
};

/** Milliseconds by which the next answer would be held back. */
async function delayFor(address: string): Promise<number> {
  const wait = await countFailure(address);
  await forgiveFailure(address);
  return wait;
}

/** Tries again and again. @returns how many tries there were before the first refusal */
async function triesUntilRefused(door: () => Promise<unknown>): Promise<number> {
  for (let tries = 0; tries < 2 * ALLOWED; tries += 1) {
    const error = await door().catch((reason: unknown) => reason);
    if (error instanceof TooManyAttempts) return tries;
  }
  return Number.POSITIVE_INFINITY;
}

describe('the doors to one secret (trust 23)', () => {
  it.each(Object.entries(doors))('count together: after %s, no other is open', async (_, door) => {
    expect(await triesUntilRefused(door)).toBe(ALLOWED);
    for (const [name, other] of Object.entries(doors)) {
      await expect(other(), name).rejects.toThrow(TooManyAttempts);
    }
    // From elsewhere the owner gets in (trust 2).
    expect(await authenticate({ email, password }, randomUUID())).toEqual({ id: userId });
  });

  it('count what was tried at all of them in turns', async () => {
    const turns = Object.values(doors);
    let turn = 0;
    const next = () => (turns[turn++ % turns.length] ?? (() => Promise.resolve()))();
    expect(await triesUntilRefused(next)).toBe(ALLOWED);
  });

  it('count an unknown address like a known one (trust 3)', async () => {
    for (const tried of [email, unknown]) {
      const from = randomUUID();
      const door = () => register({ email: tried, password: guess() }, from);
      expect(await triesUntilRefused(door)).toBe(ALLOWED);
      await expect(authenticate({ email: tried, password }, from)).rejects.toThrow(TooManyAttempts);
      // The wait has doubled for nobody: it was reached once.
      expect(await delayFor(tried)).toBe(0);
    }
  });

  it('hold the answer back after many failures, from wherever, at sign-up as at sign-in', async () => {
    for (let n = 0; n < 12; n += 1) {
      await register({ email: unknown, password: guess() }, randomUUID());
    }
    expect(await delayFor(unknown)).toBeGreaterThan(0);
    const pauses: number[] = [];
    const pause = async (milliseconds: number) => pauses.push(milliseconds);
    await authenticate({ email: unknown, password: guess() }, randomUUID(), pause);
    expect(pauses).toEqual([250]);
  });

  it('hold answers back that are asked for at once, from as many places', async () => {
    const pauses: number[] = [];
    const pause = async (milliseconds: number) => pauses.push(milliseconds);
    const tries = Array.from({ length: 14 }, () =>
      authenticate({ email, password: guess() }, randomUUID(), pause),
    );
    await Promise.all(tries);
    expect(pauses).toEqual([250, 250, 250, 250]);
  });

  it('give a success its point back: at sign-up, too, the owner may come again and again', async () => {
    for (let n = 0; n < ALLOWED - 1; n += 1)
      await consumePoint('signInPair', `${email}|${address}`);
    for (let n = 0; n < 3; n += 1) {
      expect(await register({ email, password }, address)).toEqual({ id: userId, isNew: false });
      await reauthenticate(userId, { currentPassword: password });
    }
    expect(await delayFor(email)).toBe(0);
    await authenticate({ email, password: guess() }, address);
    await expect(register({ email, password }, address)).rejects.toThrow(TooManyAttempts);
  });

  it('look at a password at sign-up only once it is counted', async () => {
    const weak = { email: unknown, password: 'passwordpassword1' };
    await expect(register(weak, address)).rejects.toMatchObject({ field: 'password' });
    for (let n = 0; n < 39; n += 1) await consumePoint('signUpAddress', address);
    await expect(register(weak, address)).rejects.toThrow(TooManyAttempts);
    expect(await db.user.count({ where: { email: unknown } })).toBe(0);
  });

  it('count passkeys that name no account by network address', async () => {
    const signIn = { purpose: 'sign-in', userId: null } as const;
    for (let n = 0; n < 59; n += 1) await consumePoint('signInAddress', address);
    expect(await wrongAssertion(signIn)).toBeNull();
    await expect(wrongAssertion(signIn)).rejects.toThrow(TooManyAttempts);
  });
});

describe('an address that many strangers claim (trust 25)', () => {
  async function claim(times: number, claimed = email) {
    const data = Array.from({ length: times }, (_, n) => ({
      email: claimed,
      // Salt and cost are the address's own; what was hashed does not matter.
      passwordHash: passwordHash.replace(/[^$]*$/, `${String(n).padStart(42, 'A')}A`),
      createdAt: new Date(Date.now() - 60_000),
    }));
    await db.user.createMany({ data });
  }

  it('opens by the right password, however many there are and whichever came first', async () => {
    await claim(60, unknown);
    const owner = await register({ email: unknown, password }, address);
    expect(owner.isNew).toBe(true);
    expect(await authenticate({ email: unknown, password }, address)).toEqual({ id: owner.id });
    expect(await register({ email: unknown, password }, address)).toEqual({
      ...owner,
      isNew: false,
    });
  });

  it('opens an account that came with a salt of its own, and gives it the one of the others', async () => {
    const { id: stranger } = await register(
      { email: unknown, password: `${password} more` },
      address,
    );
    const { id: mover } = await db.user.create({ data: { email: unknown, passwordHash } });
    const families = async () => {
      const rows = await db.user.findMany({ where: { email: unknown } });
      return new Set(rows.map((row) => row.passwordHash?.replace(/[^$]*$/, ''))).size;
    };
    expect(await families()).toBe(2);
    for (let times = 0; times < 2; times += 1) {
      const more = { email: unknown, password: `${password} more` };
      expect(await authenticate(more, address)).toEqual({ id: stranger });
      expect(await authenticate({ email: unknown, password }, address)).toEqual({ id: mover });
      expect(await families()).toBe(1);
    }
  });

  it('has one salt and cost for all its accounts, also when many are first at once', async () => {
    const tries = Array.from({ length: 6 }, () =>
      register({ email: unknown, password: guess() }, randomUUID()),
    );
    await Promise.all(tries);
    const rows = await db.user.findMany({ where: { email: unknown } });
    const families = rows.map((row) => row.passwordHash?.replace(/[^$]*$/, ''));
    expect([rows.length, new Set(families).size]).toEqual([6, 1]);
  });
});
