import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { addressBlock } from '../http/address-block';
import { ownerDb as db, ownerPool as pool } from '../testing/owner-database';
import { consumePoint, type Limit, refundPoint, TooManyAttempts } from './rate-limits';

afterAll(() => db.$disconnect());

/** The counted blocks of as many subscribers as wanted within one new /48. */
function neighbours() {
  const network = `2001:db8:${randomBytes(2).toString('hex')}`;
  return (n: number) => addressBlock(`${network}:${n.toString(16)}::1`) ?? '';
}

/** How many points are consumed before the limit refuses. */
async function pointsUntilRefused(limit: Limit, key: (n: number) => string, most = 2_000) {
  for (let n = 0; n < most; n += 1) {
    const refusal = await consumePoint(limit, key(n)).catch((error: unknown) => error);
    if (refusal instanceof TooManyAttempts) return n;
    if (refusal) throw refusal;
  }
  return most;
}

describe('a limit for each network address (trust 2)', () => {
  it.each([
    ['signInAddress', 60],
    ['signUpAddress', 40],
    ['mailFrom', 30],
  ] as const)(
    '%s refuses a /64 at %i and the /48 around it at five times that',
    async (limit, points) => {
      const block = neighbours();
      expect(await pointsUntilRefused(limit, () => block(0))).toBe(points);
      expect(await pointsUntilRefused(limit, (n) => block(1 + n))).toBe(4 * points);
      await consumePoint(limit, neighbours()(0));
    },
  );

  it('counts the guesses at one account from a whole /48 together', async () => {
    const block = neighbours();
    const email = `${randomUUID()}@example.org`;
    expect(await pointsUntilRefused('signInPair', (n) => `${email}|${block(n)}`)).toBe(40);
    await consumePoint('signInPair', `${email}|${neighbours()(0)}`);
  });

  it('is not used up for a whole /48 by one subscriber of it', async () => {
    const block = neighbours();
    for (let n = 0; n < 400; n += 1)
      await consumePoint('signInAddress', block(0)).catch(() => undefined);
    await consumePoint('signInAddress', block(1));
  });

  it('gives a point back to both counters', async () => {
    const block = neighbours();
    for (let n = 0; n < 200; n += 1) {
      await consumePoint('mailFrom', block(n));
      await refundPoint('mailFrom', block(n));
    }
    expect(await pointsUntilRefused('mailFrom', () => block(1))).toBe(30);
  });

  it('gives back no point that has expired meanwhile (trust 23)', async () => {
    const key = randomUUID();
    const { rows: before } = await pool.query<{ key: string }>('SELECT key FROM throttle');
    for (let n = 0; n < 8; n += 1) await consumePoint('signInPair', key);
    const known = before.map((row) => row.key);
    await pool.query('UPDATE throttle SET expire = 1 WHERE key <> ALL($1)', [known]);
    for (let n = 0; n < 8; n += 1) await refundPoint('signInPair', key);
    expect(await pointsUntilRefused('signInPair', () => key)).toBe(8);
  });

  it('counts an IPv4 address once, however it is written as IPv6', async () => {
    const [high, low] = [randomBytes(2).toString('hex'), randomBytes(2).toString('hex')];
    const forms = [`::ffff:${high}:${low}`, `64:ff9b::${high}:${low}`, `2002:${high}:${low}::1`];
    const key = (n: number) => addressBlock(forms[n % forms.length] ?? '') ?? '';
    expect(await pointsUntilRefused('mailFrom', key)).toBe(30);
  });
});

it('deletes expired counters by one statement at a time, however many limits there are', async () => {
  vi.resetModules();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { pool: appPool } = await import('../database/db');
  const query = vi.spyOn(appPool, 'query').mockImplementation(() => Promise.resolve({ rows: [] }));
  try {
    await import('./write-rate');
    await import('./rate-limits');
    await vi.advanceTimersByTimeAsync(301_000);
    const sent = query.mock.calls.map(
      ([statement]) => (statement as unknown as { text: string }).text,
    );
    expect(sent).toEqual([expect.stringMatching(/^DELETE FROM "?throttle/)]);
  } finally {
    query.mockRestore();
    vi.useRealTimers();
    await appPool.end();
  }
});
