import { existsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { messageOf, Problem } from '@/lib/cli/problem';
import { shutDown } from '@/lib/cli/shutdown';
import { openClient, withClient } from '../connection';
import { keepMarker, startEmbedded, stopEmbedded } from './embedded';

/**
 * Key of an advisory lock: every command that uses the embedded database holds it shared, and the
 * last one, which stops the database, takes it exclusively.
 */
const usageLock = 1_280_267_351;

/** Use of the embedded database by a command that runs for long. */
export interface AcquiredDatabase {
  url: string;
  /** Ends the use, and stops the database when no other command uses it. */
  release(): Promise<void>;
}

/**
 * Starts the embedded database, or finds it running, and takes a shared advisory lock on an open
 * connection: the lock ends with this process however it ends. A database that stops meanwhile is
 * started again.
 */
export async function acquireEmbedded(): Promise<AcquiredDatabase> {
  let released = false;
  let lost = false;
  const { url, client: first } = await connectAndLock();
  let client = first;
  const watch = (current: pg.Client) => {
    current.once('end', () => {
      if (released) return;
      console.error('The database has stopped. Starting it again …');
      connectAndLock(url).then(
        (again) => {
          client = again.client;
          watch(client);
        },
        (error) => {
          console.error(messageOf(error));
          // The app has the address of a database that is not there.
          lost = true;
          void shutDown(1);
        },
      );
    });
  };
  watch(client);
  return {
    url,
    async release() {
      released = true;
      await client.end().catch(() => {});
      if (!(lost || existsSync(keepMarker))) await stopIfUnused(url);
    },
  };
}

async function connectAndLock(expectedUrl?: string): Promise<{ url: string; client: pg.Client }> {
  for (let attempt = 1; ; attempt++) {
    try {
      const url = await startEmbedded(
        expectedUrl === undefined ? undefined : Number(new URL(expectedUrl).port),
      );
      if (expectedUrl !== undefined && url !== expectedUrl) {
        throw new Problem('The database came back on another port. Start Longview again.');
      }
      const client = await openClient(url, { keepAlive: true });
      await client.query('SELECT pg_advisory_lock_shared($1)', [usageLock]);
      return { url, client };
    } catch (error) {
      // The command that is stopping it holds the lock: try again.
      if (error instanceof Problem || attempt === 5) throw error;
      await delay(500);
    }
  }
}

/** Stops the database unless a command holds the lock. @returns whether it was stopped. */
export async function stopIfUnused(url: string): Promise<boolean> {
  const free = await withClient(url, async (client) => {
    const { rows } = await client.query<{ free: boolean }>(
      'SELECT pg_try_advisory_lock($1) AS free',
      [usageLock],
    );
    if (rows[0]?.free) await stopEmbedded();
    return rows[0]?.free === true;
  });
  return free;
}
