import type pg from 'pg';
import { AuthenticatingClient } from './authenticating-client';

/**
 * Milliseconds: long enough for a server that is still starting, short enough to notice a missing
 * one.
 */
const connectTimeout = 5_000;

/**
 * Connection settings that all commands share. UTC, because a server in another zone would otherwise
 * shift timestamps by hours.
 */
export function poolSettings(url: string): pg.PoolConfig {
  return {
    Client: AuthenticatingClient,
    connectionString: url,
    connectionTimeoutMillis: connectTimeout,
    options: '-c timezone=UTC',
    application_name: 'longview-scripts',
  };
}

/** Opens one connection, which the caller closes. */
export async function openClient(url: string, settings?: pg.ClientConfig): Promise<pg.Client> {
  const client = new AuthenticatingClient({ ...poolSettings(url), ...settings });
  // A server that goes away makes the pending query fail; without a listener it would also
  // end the whole process.
  client.on('error', () => {});
  return client.connect();
}

/** Opens one connection for `work` and closes it afterwards, whatever happens. */
export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = await openClient(url);
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The same server, another database on it. */
export function withDatabaseName(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.href;
}
