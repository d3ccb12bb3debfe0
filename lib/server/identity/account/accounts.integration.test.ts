import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import {
  consumePoint,
  countFailure,
  forgiveFailure,
  refundPoint,
  TooManyAttempts,
} from '../../rate-limit/rate-limits';
import { ownerDb as db, ownerPool as pool } from '../../testing/owner-database';
import { hashFamily, hashPassword } from '../password/hash-password';
import { authenticate, register } from './accounts';

const password = 'four words in a row';
// One hash for all: making one is slow on purpose.
const passwordHash = await hashPassword(password);
let email: string;
let address: string;

beforeEach(() => {
  email = `${randomUUID()}@example.org`;
  address = randomUUID();
});
afterAll(() => db.$disconnect());

async function makeAccount() {
  return db.user.create({ data: { email, passwordHash }, select: { id: true } });
}

/** Milliseconds by which the next answer would be held back. */
async function delayFor(account: string): Promise<number> {
  const wait = await countFailure(account);
  await forgiveFailure(account);
  return wait;
}

async function failTimes(times: number, from = address, account = email) {
  for (let n = 0; n < times; n += 1) await consumePoint('signInPair', `${account}|${from}`);
}

describe('authenticate (trust 2)', () => {
  it('finds the account that address and password belong to', async () => {
    const { id } = await makeAccount();
    expect(await authenticate({ email, password }, address)).toEqual({ id });
  });

  it('says the same of a wrong password and of an unknown address (trust 3)', async () => {
    await makeAccount();
    const unknown = `${randomUUID()}@example.org`;
    expect(await authenticate({ email, password: `${password}!` }, address)).toBeNull();
    expect(await authenticate({ email: unknown, password }, address)).toBeNull();
  });

  it('stops guessing at one account, known or not, and says for how long', async () => {
    await makeAccount();
    for (const account of [email, `${randomUUID()}@example.org`]) {
      await failTimes(8, address, account);
      const attempt = authenticate({ email: account, password }, address);
      const error = await attempt.catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(TooManyAttempts);
      expect(error).toMatchObject({ waitSeconds: expect.any(Number) });
    }
  });

  it('never locks the owner out for attempts from elsewhere', async () => {
    const { id } = await makeAccount();
    await failTimes(8);
    await expect(authenticate({ email, password }, address)).rejects.toThrow(TooManyAttempts);
    expect(await authenticate({ email, password }, randomUUID())).toEqual({ id });
  });

  it('leaves other accounts from the same address alone', async () => {
    await failTimes(8);
    email = `${randomUUID()}@example.org`;
    const { id } = await makeAccount();
    expect(await authenticate({ email, password }, address)).toEqual({ id });
  });

  it('stops an address that tries one account after the other', async () => {
    await makeAccount();
    for (let n = 0; n < 60; n += 1) await consumePoint('signInAddress', address);
    await expect(authenticate({ email, password }, address)).rejects.toThrow(TooManyAttempts);
    expect(await authenticate({ email, password }, randomUUID())).not.toBeNull();
  });

  it('answers an account later and later that is tried from everywhere, and lets its owner in', async () => {
    const { id } = await makeAccount();
    const pauses: number[] = [];
    const pause = async (milliseconds: number) => pauses.push(milliseconds);
    const unknown = `${randomUUID()}@example.org`;
    for (const account of [email, unknown]) {
      for (let n = 0; n < 12; n += 1) await countFailure(account);
      const attempt = { email: account, password: 'wrong' };
      expect(await authenticate(attempt, randomUUID(), pause)).toBeNull();
    }
    for (let n = 0; n < 100; n += 1) await countFailure(email);
    expect(await authenticate({ email, password }, randomUUID(), pause)).toEqual({ id });
    expect(pauses).toEqual([250, 250, 4_000]);
  });

  it('counts a failure on the account, wherever it came from, and no success', async () => {
    await makeAccount();
    for (let n = 0; n < 9; n += 1) await countFailure(email);
    expect(await authenticate({ email, password }, randomUUID())).not.toBeNull();
    expect(await delayFor(email)).toBe(0);
    expect(await authenticate({ email, password: 'wrong' }, randomUUID())).toBeNull();
    expect(await delayFor(email)).toBe(250);
  });

  it('makes the wait longer each time that a limit is reached again', async () => {
    const waits: unknown[] = [];
    for (let round = 0; round < 3; round += 1) {
      await failTimes(8);
      const error = await consumePoint('signInPair', `${email}|${address}`).catch(
        (e: unknown) => e,
      );
      waits.push(error);
      // The wait is over.
      await pool.query('DELETE FROM "throttle" WHERE "key" LIKE $1', ['sign-in-pair:%']);
    }
    expect(waits).toMatchObject([60, 120, 240].map((waitSeconds) => ({ waitSeconds })));
  });

  it('counts no success: an owner may sign in again and again', async () => {
    await makeAccount();
    await failTimes(7);
    for (let n = 0; n < 3; n += 1) {
      expect(await authenticate({ email, password }, address)).not.toBeNull();
    }
    expect(await authenticate({ email, password: 'wrong' }, address)).toBeNull();
    await expect(authenticate({ email, password }, address)).rejects.toThrow(TooManyAttempts);
  });

  it('opens an account with the longest address there is', async () => {
    email = `${randomUUID().padEnd(242, 'x')}@example.org`;
    expect(email).toHaveLength(254);
    const { id } = await makeAccount();
    const from = '2001:0db8:0000:0000:0000:ff00:0042:8329';
    expect(await authenticate({ email, password }, from)).toEqual({ id });
  });
});

describe('register', () => {
  it('makes an account with an Argon2id hash, which then opens', async () => {
    const { id } = await register({ email, password }, address);
    const row = await db.user.findUniqueOrThrow({ where: { id } });
    const [, algorithm, , settings = ''] = row.passwordHash?.split('$') ?? [];
    expect(algorithm).toBe('argon2id');
    const { m, t, p } = Object.fromEntries(settings.split(',').map((pair) => pair.split('=')));
    expect(Number(m)).toBeGreaterThanOrEqual(19_456);
    expect([t, p]).toEqual(['2', '1']);
    expect(await authenticate({ email, password }, address)).toEqual({ id });
  });

  it('gives a known address an account of its own, which opens nothing of the other (trust 3)', async () => {
    const owner = await makeAccount();
    const where = { id: owner.id };
    await db.user.update({ where, data: { verifiedEmail: email } });
    const before = await db.user.findUnique({ where });
    const other = { email, password: 'another fifteen or more' };
    const made = await register(other, address);
    expect(made).toMatchObject({ isNew: true });
    expect(made.id).not.toBe(owner.id);
    expect(await db.user.findUnique({ where })).toEqual(before);
    // Each password goes on opening its own account, with one computation for both.
    expect(await authenticate(other, address)).toEqual({ id: made.id });
    expect(await authenticate({ email, password }, address)).toEqual(owner);
    const rows = await db.user.findMany({ where: { email }, select: { passwordHash: true } });
    expect(new Set(rows.map((row) => hashFamily(row.passwordHash ?? ''))).size).toBe(1);
  });

  it('leaves the address with the account that confirmed it', async () => {
    const owner = await makeAccount();
    await db.user.update({ where: { id: owner.id }, data: { verifiedEmail: email } });
    const { id } = await register({ email, password: 'another fifteen or more' }, address);
    const taken = db.user.update({ where: { id }, data: { verifiedEmail: email } });
    await expect(taken).rejects.toMatchObject({ code: 'P2002' });
    const foreign = `${randomUUID()}@example.org`;
    const wrong = db.user.update({ where: { id }, data: { verifiedEmail: foreign } });
    await expect(wrong).rejects.toThrow(/User_verified_email/);
  });

  it('finds the account when the same form is sent twice, or several times at once', async () => {
    const input = { email, password };
    const made = await Promise.all(Array.from({ length: 4 }, () => register(input, address)));
    const again = await register(input, address);
    expect(again.isNew).toBe(false);
    expect(new Set(made.map(({ id }) => id))).toEqual(new Set([again.id]));
    expect(made.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await db.user.count({ where: { email } })).toBe(1);
  });

  it('stops an address that makes one account after the other, and no other address', async () => {
    for (let n = 0; n < 40; n += 1) await consumePoint('signUpAddress', address);
    await expect(register({ email, password }, address)).rejects.toThrow(TooManyAttempts);
    expect(await db.user.count({ where: { email } })).toBe(0);
    expect(await register({ email, password }, randomUUID())).not.toBeNull();
  });
});

describe('the rate limits (trust 2)', () => {
  it('count for all instances together, also when they count at the same moment', async () => {
    const taken = Array.from({ length: 12 }, () => consumePoint('signInPair', address));
    const results = await Promise.allSettled(taken);
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(4);
    await refundPoint('signInPair', address);
  });

  it('store neither an e-mail address nor a network address', async () => {
    await authenticate({ email, password: 'wrong' }, address);
    const { rows } = await pool.query('SELECT t::text AS row FROM "throttle" t');
    const kept = JSON.stringify(rows);
    expect(rows.length).toBeGreaterThan(1);
    expect(kept).not.toContain(email);
    expect(kept).not.toContain(address);
  });
});
