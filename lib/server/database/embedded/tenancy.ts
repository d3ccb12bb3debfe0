import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { messageOf, Problem } from '@/lib/cli/problem';
import { poolSettings, withClient } from '../connection';
import { keepMarker, startEmbedded, stopEmbedded } from './embedded';

/** Held shared by each command that uses the embedded database, exclusively by who stops it. */
const tenancyLock = 1_280_267_351;

/** Use of the embedded database by a command that runs for long. */
export interface Tenancy {
  url: string;
  /** Ends the use and, when nobody else uses the database, stops it. */
  leave(): Promise<void>;
}

/**
 * Starts the embedded database, or finds it running, and says that it is in use, by a lock on an
 * open connection, which ends with this process however it ends. A database that stops under us
 * is started again.
 */
export async function moveIn(): Promise<Tenancy> {
  let left = false;
  const { url, client: first } = await openTenancy();
  let client = first;
  const watch = (current: pg.Client) => {
    current.once('end', () => {
      if (left) return;
      console.error('The database has stopped. Starting it again …');
      openTenancy(url).then(
        (again) => {
          client = again.client;
          watch(client);
        },
        (error) => console.error(messageOf(error)),
      );
    });
  };
  watch(client);
  return {
    url,
    async leave() {
      left = true;
      await client.end().catch(() => {});
      if (!existsSync(keepMarker)) await stopUnlessUsed(url);
    },
  };
}

async function openTenancy(expectedUrl?: string): Promise<{ url: string; client: pg.Client }> {
  for (let attempt = 1; ; attempt++) {
    try {
      const url = await startEmbedded();
      if (expectedUrl !== undefined && url !== expectedUrl) {
        throw new Problem('The database came back on another port. Start Longview again.');
      }
      const client = new pg.Client({ ...poolSettings(url), keepAlive: true });
      client.on('error', () => {});
      await client.connect();
      await client.query('SELECT pg_advisory_lock_shared($1)', [tenancyLock]);
      return { url, client };
    } catch (error) {
      // Who stopped it at this very moment holds the lock: look again.
      if (error instanceof Problem || attempt === 5) throw error;
      await delay(500);
    }
  }
}

/** @returns whether it was stopped. */
export async function stopUnlessUsed(url: string): Promise<boolean> {
  const free = await withClient(url, async (client) => {
    const { rows } = await client.query<{ free: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS free',
      [tenancyLock],
    );
    if (rows[0]?.free) await stopEmbedded();
    return rows[0]?.free === true;
  });
  return free;
}
