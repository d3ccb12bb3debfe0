import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { db, systemDb } from '../../database/db';
import { RuleError } from '../../database/errors';
import { consumePoint, TooManyAttempts } from '../../rate-limit/rate-limits';
import { makePerson, who } from '../../testing/fixtures';
import { clearCookies, signInAs } from '../../testing/mock-next-headers';
import { ownerDb } from '../../testing/owner-database';
import { makeSignInMethods } from '../../testing/sign-in-method-fixtures';
import { connectIdentity, findIdentityUser, openAccount } from '../provider/identities';
import {
  authenticateByCode,
  newRecoveryCodes,
  verifyRecoveryCode,
} from '../two-factor/recovery-codes';
import { disconnectIdentity, removePasskey, replaceRecoveryCodes, setTwoFactor } from './mutations';
import { recoveryCodeState } from './queries';

vi.mock('next/headers', () => import('../../testing/mock-next-headers'));

const env = vi.hoisted(() => ({ issuer: 'https://id.example' }));
vi.mock('../provider/configured', () => ({
  configuredProviders: () => [{ id: 'oidc', name: 'The Works', issuer: env.issuer }],
}));

let userId: string;
let email: string;
let address: string;

beforeEach(async () => {
  env.issuer = 'https://id.example';
  address = randomUUID();
  userId = await makePerson();
  ({ email } = await ownerDb.user.findUniqueOrThrow({ where: { id: userId } }));
  await signInAs(userId);
});
afterAll(() => db.$disconnect());

function withoutPassword() {
  return ownerDb.user.update({ where: { id: userId }, data: { passwordHash: null } });
}

describe('the last way to sign in (trust 7)', () => {
  it('is not removed, whether a passkey or another service', async () => {
    const { passkeyId, identityId } = await makeSignInMethods(userId);
    await withoutPassword();
    await disconnectIdentity(who(userId), identityId);
    await expect(removePasskey(who(userId), passkeyId)).rejects.toThrow(/your last way/);
    expect(await ownerDb.passkey.count({ where: { userId } })).toBe(1);
  });

  it('stays when the last two are removed at the same moment', async () => {
    const { passkeyId, identityId } = await makeSignInMethods(userId);
    await withoutPassword();
    const both = await Promise.allSettled([
      removePasskey(who(userId), passkeyId),
      disconnectIdentity(who(userId), identityId),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const left = await Promise.all([
      ownerDb.passkey.count({ where: { userId } }),
      ownerDb.linkedIdentity.count({ where: { userId } }),
    ]);
    expect(left[0] + left[1]).toBe(1);
  });

  it('is not a service that is no longer set up', async () => {
    const { passkeyId } = await makeSignInMethods(userId);
    await withoutPassword();
    env.issuer = 'https://another.example';
    await expect(removePasskey(who(userId), passkeyId)).rejects.toThrow(/your last way/);
  });

  it('may be any passkey while there is a password', async () => {
    const { passkeyId } = await makeSignInMethods(userId);
    await removePasskey(who(userId), passkeyId);
    expect(await ownerDb.passkey.count({ where: { userId } })).toBe(0);
  });
});

describe('the second step (trust 7)', () => {
  it('needs a passkey, and codes for when it is lost', async () => {
    await expect(setTwoFactor(who(userId), true)).rejects.toThrow(/Add a passkey first/);
    await makeSignInMethods(userId);
    await ownerDb.recoveryCode.updateMany({ where: { userId }, data: { usedAt: new Date() } });
    await expect(setTwoFactor(who(userId), true)).rejects.toThrow(/Make recovery codes first/);
    await replaceRecoveryCodes(who(userId), newRecoveryCodes());
    await setTwoFactor(who(userId), true);
    expect(await ownerDb.user.findUnique({ where: { id: userId } })).toMatchObject({
      secondStep: true,
    });
  });

  it('keeps its last passkey until it is turned off', async () => {
    const { passkeyId } = await makeSignInMethods(userId);
    await setTwoFactor(who(userId), true);
    await expect(removePasskey(who(userId), passkeyId)).rejects.toThrow(RuleError);
    await setTwoFactor(who(userId), false);
    await removePasskey(who(userId), passkeyId);
  });
});

describe('recovery codes (trust 7)', () => {
  it('are ten, of 125 random bits each, and kept as hashes', async () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{25}$/);
    await replaceRecoveryCodes(who(userId), codes);
    const kept = JSON.stringify(await ownerDb.recoveryCode.findMany({ where: { userId } }));
    for (const code of codes) expect(kept).not.toContain(code);
    expect(await recoveryCodeState()).toMatchObject({ made: 10, left: 10 });
  });

  it('open once each, also when one comes ten times at once', async () => {
    const [code = '', other = ''] = newRecoveryCodes();
    await replaceRecoveryCodes(who(userId), [code, other]);
    clearCookies();
    const tries = await Promise.all(
      Array.from({ length: 5 }, () => authenticateByCode({ email, code }, randomUUID())),
    );
    expect(tries.filter(Boolean)).toEqual([{ userId }]);
    expect(await verifyRecoveryCode(userId, other, address)).toBe(true);
    expect(await verifyRecoveryCode(userId, other, address)).toBe(false);
  });

  it('are all replaced by a new set', async () => {
    const [old = ''] = newRecoveryCodes();
    await replaceRecoveryCodes(who(userId), [old]);
    await replaceRecoveryCodes(who(userId), newRecoveryCodes());
    expect(await authenticateByCode({ email, code: old }, address)).toBeNull();
  });

  it('of a form that is sent twice are those of the first time, and the second is told so', async () => {
    const by = who(userId);
    const [first, second] = [newRecoveryCodes(), newRecoveryCodes()];
    expect(await replaceRecoveryCodes(by, first)).toBe(true);
    expect(await replaceRecoveryCodes(by, second)).toBe(false);
    expect(await authenticateByCode({ email, code: second[0] ?? '' }, address)).toBeNull();
    expect(await authenticateByCode({ email, code: first[0] ?? '' }, address)).toEqual({ userId });
  });

  it('of another person open nothing here', async () => {
    const [code = ''] = newRecoveryCodes();
    const other = await makePerson();
    await signInAs(other);
    await replaceRecoveryCodes(who(other), [code]);
    expect(await authenticateByCode({ email, code }, address)).toBeNull();
    expect(await verifyRecoveryCode(userId, code, address)).toBe(false);
  });

  it('are guessed at as often as a password, and no oftener (trust 2)', async () => {
    const code = 'A'.repeat(25);
    for (let n = 0; n < 8; n += 1) await consumePoint('signInPair', `${email}|${address}`);
    await expect(authenticateByCode({ email, code }, address)).rejects.toThrow(TooManyAttempts);
    expect(await authenticateByCode({ email, code }, randomUUID())).toBeNull();
    // As a second factor, for a person who is known by then.
    await expect(verifyRecoveryCode(userId, code, address)).rejects.toThrow(TooManyAttempts);
    expect(await verifyRecoveryCode(userId, code, randomUUID())).toBe(false);
  });

  it('of one account after the other are guessed at from one address no oftener either (trust 2)', async () => {
    const code = 'A'.repeat(25);
    for (let n = 0; n < 60; n += 1) await consumePoint('signInAddress', address);
    await expect(authenticateByCode({ email, code }, address)).rejects.toThrow(TooManyAttempts);
    await expect(verifyRecoveryCode(userId, code, address)).rejects.toThrow(TooManyAttempts);
  });
});

describe('a person at another service (trust 7)', () => {
  const at = (subject: string, change = {}) => ({
    issuer: 'https://id.example',
    subject,
    label: 'A',
    email,
    ...change,
  });

  it('gets no account by an address that an account has, confirmed or not', async () => {
    const subject = randomUUID();
    expect(await openAccount(at(subject), email)).toBeNull();
    await ownerDb.user.update({ where: { id: userId }, data: { verifiedEmail: email } });
    expect(await openAccount(at(subject), email)).toBeNull();
    expect(await findIdentityUser(at(subject))).toBeNull();
    expect(await ownerDb.linkedIdentity.count({ where: { userId } })).toBe(0);
  });

  it('gets one account for a free address, however often and fast they come', async () => {
    const free = `${randomUUID()}@example.org`;
    const identity = at(randomUUID(), { email: free });
    const made = await Promise.all([openAccount(identity, free), openAccount(identity, free)]);
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await ownerDb.user.findMany({ where: { email: free } })).toMatchObject([
      { id: made.find(Boolean), passwordHash: null, verifiedEmail: free },
    ]);
    expect(await findIdentityUser(identity)).toBe(made.find(Boolean));
  });

  it('is another person at another issuer, with the same subject and address', async () => {
    const subject = randomUUID();
    await systemDb.$transaction((tx) => connectIdentity(tx, userId, at(subject)));
    expect(await findIdentityUser(at(subject))).toBe(userId);
    expect(await findIdentityUser(at(subject, { issuer: 'https://evil.example' }))).toBeNull();
  });

  it('is connected to one account, and an account to one of each service', async () => {
    const subject = randomUUID();
    const other = await makePerson();
    const connect = (id: string, identity: ReturnType<typeof at>) =>
      systemDb.$transaction((tx) => connectIdentity(tx, id, identity));
    expect(await connect(userId, at(subject))).toBe(true);
    expect(await connect(userId, at(subject))).toBe(true);
    expect(await connect(other, at(subject))).toBe(false);
    expect(await connect(userId, at(randomUUID()))).toBe(false);
    expect(await findIdentityUser(at(subject))).toBe(userId);
  });
});
