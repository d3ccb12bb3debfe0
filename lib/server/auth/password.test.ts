import { describe, expect, it } from 'vitest';
import { hashPassword, verifyPassword } from './password';

const password = 'Größenwahn 🚀 four words';

describe('hashPassword', () => {
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
