import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import {
  ARGON2,
  hashFamily,
  hashPassword,
  hashPattern,
  isOutdated,
  verifyPassword,
} from './hash-password';

const password = 'Größenwahn 🚀 four words';

describe('hashPassword (trust 1)', () => {
  it('is Argon2id at OWASP’s first recommendation or above', async () => {
    const [, algorithm, version, settings = ''] = (await hashPassword(password)).split('$');
    expect([algorithm, version]).toEqual(['argon2id', 'v=19']);
    const { m, t, p } = Object.fromEntries(settings.split(',').map((pair) => pair.split('=')));
    expect(Number(m)).toBeGreaterThanOrEqual(19_456);
    expect([t, p]).toEqual(['2', '1']);
  });

  it('salts: one password has two hashes, and both open', async () => {
    const [one, two] = await Promise.all([hashPassword(password), hashPassword(password)]);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, password)).toBe(true);
    expect(await verifyPassword(two, password)).toBe(true);
  });
});

describe('verifyPassword', () => {
  it('tells passwords apart to the last character, however long', async () => {
    const long = 'x'.repeat(255);
    const hash = await hashPassword(`${long}a`);
    expect(await verifyPassword(hash, `${long}a`)).toBe(true);
    expect(await verifyPassword(hash, `${long}b`)).toBe(false);
    expect(await verifyPassword(hash, long)).toBe(false);
  });

  it('opens nothing where there is no account', async () => {
    expect(await verifyPassword(undefined, password)).toBe(false);
    expect(await verifyPassword(undefined, '')).toBe(false);
  });
});

describe('a password (trust 1)', () => {
  it('is the same however its accents reach us', async () => {
    const hash = await hashPassword('Caf\u00e9 am Fluss, vier Worte');
    expect(await verifyPassword(hash, 'Cafe\u0301 am Fluss, vier Worte')).toBe(true);
    expect(await verifyPassword(hash, 'Cafe am Fluss, vier Worte')).toBe(false);
  });

  it('is known to be hashed at less than today’s cost', async () => {
    expect(isOutdated(await hashPassword(password))).toBe(false);
    expect(isOutdated(await hash(password, { memoryCost: 8_192, timeCost: 2 }))).toBe(true);
    expect(isOutdated(await hash(password, { ...ARGON2, timeCost: 1 }))).toBe(true);
  });
});

describe('hashPattern', () => {
  it('lends its salt and today’s cost to every hash that is made like it', async () => {
    const pattern = hashPattern(Buffer.from('sixteen bytes!!!'));
    const [first, second] = await Promise.all([
      hashPassword('the first of two passwords', pattern),
      hashPassword('the second of two passwords', pattern),
    ]);
    expect(hashFamily(first)).toBe(hashFamily(pattern));
    expect(hashFamily(second)).toBe(hashFamily(pattern));
    expect(first).not.toBe(second);
    expect(isOutdated(first)).toBe(false);
    expect(await verifyPassword(first, 'the first of two passwords')).toBe(true);
    expect(await verifyPassword(first, 'the second of two passwords')).toBe(false);
  });
});
