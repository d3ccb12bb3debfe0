import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startPooler } from '../testing/pooler';
import { appUrl, ownerUrl } from '../testing/shared-database';
import { namedDatabase, openForApp } from './embedded/project-database';
import { createPool } from './prisma';
import { keepsSessions } from './session-pooling';
import { asUser } from './viewer';

let stop: (() => Promise<unknown>) | undefined;

afterEach(async () => {
  vi.unstubAllEnvs();
  await stop?.();
  stop = undefined;
});

async function through(mode: Parameters<typeof startPooler>[1], url: string): Promise<string> {
  const pooler = await startPooler(url, mode);
  stop = pooler.stop;
  return pooler.url;
}

describe('a pooler that hands out a connection for each transaction (trust 33)', () => {
  it.each(['last-used', 'round-robin'] as const)('stops the start (%s)', async (mode) => {
    vi.stubEnv('DATABASE_URL', await through(mode, ownerUrl));
    await expect(namedDatabase()).rejects.toThrow(/DATABASE_URL names a pooler/);
  });

  it('stops the start where the app alone connects through it', async () => {
    vi.stubEnv('DATABASE_OWNER_URL', ownerUrl);
    vi.stubEnv('DATABASE_URL', await through('last-used', appUrl));
    await expect(openForApp(await namedDatabase(), () => {})).rejects.toThrow(/names a pooler/);
  });

  it('stops the start of a command that works as the owner', async () => {
    vi.stubEnv('DATABASE_URL', appUrl);
    vi.stubEnv('DATABASE_OWNER_URL', await through('last-used', ownerUrl));
    await expect(namedDatabase()).rejects.toThrow(/DATABASE_OWNER_URL names a pooler/);
  });

  it('that comes later closes the app’s pool', async () => {
    const pool = createPool(await through('round-robin', appUrl), 3);
    const ask = (userId: string) => asUser(userId, () => pool.query('SELECT 1'));
    const people = Array.from({ length: 3 }, () => randomUUID());
    await Promise.allSettled(people.map(ask));
    const asked = [...people, ...people];
    const closed = async () => {
      for (const userId of asked) await ask(userId);
    };
    await expect(closed()).rejects.toThrow(/shares connections/);
    await expect(ask('')).rejects.toThrow(/shares connections/);
    await pool.end();
  });
});

describe('a connection that is one’s own (trust 33)', () => {
  it('is had directly, and through a pooler in session mode', async () => {
    expect(await keepsSessions(appUrl)).toBe(true);
    expect(await keepsSessions(await through('session', appUrl))).toBe(true);
  });
});
