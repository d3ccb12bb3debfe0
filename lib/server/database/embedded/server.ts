import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { freePort, isPortFree } from '@/lib/cli/ports';
import { Problem } from '@/lib/cli/problem';
import { isAlive } from '@/lib/cli/processes.mjs';
import { withClient } from '../connection';
import type { OsUser } from './os-user';
import { isServerOf, pidFile, readPidFile } from './pid-file';
import type { ServerBinaries } from './server-binaries';

/** A PostgreSQL server of ours, running or not. */
export interface Server {
  data: string;
  password: string;
  osUser: OsUser;
  binaries: ServerBinaries;
  logFile: string;
  /** Settings on the command line, `fsync=off` for example. */
  settings: readonly string[];
}

export const databaseUser = 'longview';

export function serverUrl(server: Server, port: number, database: string): string {
  return `postgresql://${databaseUser}:${server.password}@127.0.0.1:${port}/${database}?sslmode=disable&require_auth=scram-sha-256`;
}

type Condition = { kind: 'stopped' } | { kind: 'running'; port: number } | { kind: 'busy' };

/**
 * The server's state, by the data directory's pid file and a real connection. A pid file that a
 * crash or a reboot left behind, whose number another program has now, is removed: the server
 * itself would take that program for a server and refuse to start.
 */
export async function inspectServer(server: Server): Promise<Condition> {
  const entry = await readPidFile(server.data);
  if (entry === undefined || !isAlive(entry.pid)) return { kind: 'stopped' };
  if (entry.port !== undefined && (await answers(server, entry.port))) {
    return { kind: 'running', port: entry.port };
  }
  if (await isServerOf(entry.pid, server.data)) return { kind: 'busy' };
  await rm(pidFile(server.data), { force: true });
  return { kind: 'stopped' };
}

async function answers(server: Server, port: number): Promise<boolean> {
  try {
    return await withClient(serverUrl(server, port, 'postgres'), async (client) => {
      const { rows } = await client.query<{ directory: string }>(
        `SELECT current_setting('data_directory') AS directory`,
      );
      return rows[0]?.directory === server.data;
    });
  } catch {
    return false;
  }
}

/** Milliseconds that a crashed server may take to give its port back. */
const portPatience = 2_000;

/**
 * Finds the server running, or starts it on `preferredPort` or, when that is taken, on a free
 * one. Of several starts at once one wins by the server's own lock; the others find it.
 *
 * @param only starts it on no other port, for a program that has its address: what took the port
 * could stand in between and pass on what the two say.
 * @returns the port.
 */
export async function ensureServer(
  server: Server,
  preferredPort?: number,
  only = false,
): Promise<number> {
  const begun = Date.now();
  const deadline = begun + 120_000;
  while (Date.now() < deadline) {
    const condition = await inspectServer(server);
    if (condition.kind === 'running') return condition.port;
    if (condition.kind === 'stopped') {
      const free = preferredPort !== undefined && (await isPortFree(preferredPort, '127.0.0.1'));
      if (only && !free && Date.now() > begun + portPatience) {
        throw new Problem(
          `Port ${preferredPort}, which the database had, is taken by another program. Start Longview again.`,
        );
      }
      const port = free ? preferredPort : only ? undefined : await freePort();
      if (port !== undefined && (await launch(server, port, deadline))) return port;
    }
    await delay(300);
  }
  throw new Problem(`The embedded PostgreSQL did not start. Its log, ${server.logFile}, says why.`);
}

/** Starts the process; `false` when it ends before it answers. */
async function launch(server: Server, port: number, deadline: number): Promise<boolean> {
  const child = spawnServer(server, port);
  let ended = false;
  child.once('error', () => {
    ended = true;
  });
  child.once('exit', () => {
    ended = true;
  });
  while (!ended && Date.now() < deadline) {
    if (await answers(server, port)) {
      child.unref();
      return true;
    }
    await delay(50);
  }
  return false;
}

/**
 * The log holds no words of people: no statements, and no DETAIL or CONTEXT, which quote the rows
 * that a constraint or a COPY refuses.
 */
const logSettings = ['log_min_error_statement=panic', 'log_error_verbosity=terse'];

/** In a session of its own, so that Ctrl-C reaches the web server first and not the database. */
function spawnServer(server: Server, port: number): ChildProcess {
  const log = openSync(server.logFile, 'a', 0o600);
  const settings = [`port=${port}`, ...logSettings, ...server.settings].flatMap((setting) => [
    '-c',
    setting,
  ]);
  const child = spawn(server.binaries.postgres, ['-D', server.data, ...settings], {
    ...server.osUser,
    cwd: path.dirname(server.data),
    env: { PATH: process.env.PATH, LC_ALL: 'C', NODE_ENV: process.env.NODE_ENV },
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  return child;
}

/** Stops the server: connections are closed, committed writes are kept. */
export async function stopServer(server: Server, signal: 'SIGINT' | 'SIGQUIT' = 'SIGINT') {
  const entry = await readPidFile(server.data);
  if (entry === undefined || !isAlive(entry.pid)) return;
  if (!(await isServerOf(entry.pid, server.data))) return;
  process.kill(entry.pid, signal);
  const deadline = Date.now() + 60_000;
  while (isAlive(entry.pid)) {
    if (Date.now() > deadline) throw new Problem(`PostgreSQL (${entry.pid}) does not stop.`);
    await delay(30);
  }
}
