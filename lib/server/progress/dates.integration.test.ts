import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { createTestDatabase } from '@/lib/server/testing/test-database';
import { createPool, createPrisma } from '../database/prisma';
import { makeOutlook, makeOwnedRows, who } from '../testing/fixtures';
import { ownerDb as db, ownerPool as pool } from '../testing/owner-database';
import { currentEntries } from './current-entries';
import { logProgress } from './mutations';

const outlook = await makeOutlook();

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});
afterAll(() => db.$disconnect());

/** Nothing but the clock is replaced: connections and transactions keep their own timers. */
function clockAt(instant: string) {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(instant) });
}

async function loggedIn(timeZone: string, occurredOn: string) {
  const { userId, planId, goalId } = await makeOwnedRows(outlook, timeZone);
  const entry = { goalId, occurredOn, value: 1, note: '', link: '' };
  const { entryId } = await logProgress(who(userId), entry);
  const { rows } = await pool.query<{ text: string }>(
    'SELECT "occurredOn"::text AS text FROM "ProgressEntry" WHERE "id" = $1',
    [entryId],
  );
  const entries = (await currentEntries(planId, userId)).get(goalId);
  return { stored: rows[0]?.text, read: entries?.at(-1)?.occurredOn };
}

const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC', 'Europe/London'];
const pairs = zones.flatMap((server) => zones.map((person) => [server, person] as const));

describe('a day in the log (trust 20)', () => {
  it.each(pairs)('is the same on a server in %s for a person in %s', async (server, person) => {
    clockAt('2028-03-01T12:00:00Z');
    vi.stubEnv('TZ', server);
    expect(await loggedIn(person, '2028-02-29')).toEqual({
      stored: '2028-02-29',
      read: '2028-02-29',
    });
  });

  it('is the same on the days that clocks change and on the last of all', async () => {
    vi.stubEnv('TZ', 'America/New_York');
    clockAt('2046-12-31T23:59:59Z');
    for (const day of ['2028-03-12', '2028-11-05', '2046-12-31']) {
      expect(await loggedIn('Europe/London', day)).toEqual({ stored: day, read: day });
    }
  });

  it('is today where the person lives: one instant, three calendars', async () => {
    clockAt('2028-02-29T10:30:00Z');
    expect((await loggedIn('Pacific/Kiritimati', '2028-03-01')).read).toBe('2028-03-01');
    expect((await loggedIn('UTC', '2028-02-29')).read).toBe('2028-02-29');
    expect((await loggedIn('Pacific/Pago_Pago', '2028-02-28')).read).toBe('2028-02-28');
    const future = {
      field: 'occurredOn',
      sentence: expect.stringContaining('today or an earlier day'),
    };
    await expect(loggedIn('UTC', '2028-03-01')).rejects.toMatchObject(future);
    await expect(loggedIn('Pacific/Pago_Pago', '2028-02-29')).rejects.toMatchObject(future);
  });
});

describe('database sessions', () => {
  it('run in UTC on a server that is set to another zone', async () => {
    const database = await createTestDatabase();
    const name = new URL(database.url).pathname.slice(1);
    await pool.query(`ALTER DATABASE "${name}" SET timezone TO 'Pacific/Kiritimati'`);
    const client = createPrisma(createPool(database.url));
    try {
      expect(await client.$queryRaw`SHOW timezone`).toEqual([{ TimeZone: 'UTC' }]);
      const email = 'someone@example.org';
      const createdAt = new Date('2028-02-29T23:30:00.123Z');
      await client.user.create({ data: { email, passwordHash: 'none', createdAt } });
      expect(await client.user.findFirst({ where: { email } })).toMatchObject({ createdAt });
    } finally {
      await client.$disconnect();
      await database.drop();
    }
  });
});
