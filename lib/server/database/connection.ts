import pg from 'pg';

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
    connectionString: url,
    connectionTimeoutMillis: connectTimeout,
    options: '-c timezone=UTC',
    application_name: 'longview-scripts',
  };
}

/** Opens one connection for `work` and closes it afterwards, whatever happens. */
export async function withClient<Result>(
  url: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client(poolSettings(url));
  // A server that goes away makes the pending query fail; without a listener it would also
  // end the whole process.
  client.on('error', () => {});
  await client.connect();
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
