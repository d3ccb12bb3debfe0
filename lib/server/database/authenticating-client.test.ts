import { globSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { type Answer, falseServers, startFalseServer } from '../testing/false-server';
import { withClient } from './connection';
import { createPool } from './prisma';
import { isUnavailable } from './unavailable';

const password = 'a-secret-of-the-database';
let server: Awaited<ReturnType<typeof startFalseServer>> | undefined;

afterEach(() => server?.stop());

async function addressOf(says: readonly Answer[], options: string): Promise<string> {
  server = await startFalseServer(says);
  return `postgresql://longview:${password}@127.0.0.1:${server.port}/longview?${options}`;
}

/** Nothing that opens the real database, and no query, was said. */
function expectNothingHeard() {
  expect(server?.heard()).not.toContain(password);
  expect(server?.heard()).not.toContain('md5');
  expect(server?.heard()).not.toContain('SELECT');
  expect(server?.heard()).not.toContain('SET');
}

describe('a program that listens on the embedded database’s port (trust 15)', () => {
  it.each(Object.entries(falseServers))('that %s hears no secret of a command', async (_, says) => {
    const url = await addressOf(says, 'require_auth=scram-sha-256');
    await expect(withClient(url, (client) => client.query('SELECT 1'))).rejects.toThrow();
    expectNothingHeard();
  });

  it.each(Object.entries(falseServers))('that %s hears no secret of the app', async (_, says) => {
    const pool = createPool(await addressOf(says, 'require_auth=scram-sha-256'), 1);
    const error: unknown = await pool.query('SELECT 1').catch((reason) => reason);
    expect(isUnavailable(error)).toBe(true);
    expectNothingHeard();
    await pool.end();
  });
});

describe('a database of the operator’s own (trust 15)', () => {
  const secretAskers = [
    'asks for the password in clear',
    'asks for its MD5 digest',
  ] as const satisfies (keyof typeof falseServers)[];

  it.each(secretAskers)('that %s without TLS gets neither', async (name) => {
    const url = await addressOf(falseServers[name], '');
    await expect(withClient(url, (client) => client.query('SELECT 1'))).rejects.toThrow(
      /it was not sent/,
    );
    expectNothingHeard();
  });

  it('may let everyone in, unless require_auth says that it may not', async () => {
    const url = await addressOf(falseServers['asks for nothing'], '');
    await withClient(url, async () => {});
    await expect(withClient(`${url}require_auth=scram-sha-256`, async () => {})).rejects.toThrow(
      /no proof/,
    );
    await expect(withClient(`${url}require_auth=md5`, async () => {})).rejects.toThrow(
      /only value of require_auth/,
    );
  });
});

describe('every connection', () => {
  it('is made by the client that refuses to send a password in clear', () => {
    const without = globSync('{app,bench,e2e,lib,prisma,scripts}/**/*.ts').filter((file) => {
      const text = readFileSync(file, 'utf8');
      return /new (pg\.)?(Client|Pool)\(/.test(text) && !text.includes('poolSettings(');
    });
    expect(without).toEqual([]);
  });
});
