import { randomBytes } from 'node:crypto';
import { chmod, lstat, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAlive } from '@/lib/cli/processes.mjs';
import { readStateFile } from '@/lib/cli/state-file';
import { ensureAppRole, grantToApp, withLogin } from '../database/app-role/app-role';
import { initialiseServer } from '../database/embedded/initialise';
import { serverOsUser } from '../database/embedded/os-user';
import { ensureServer, type Server, serverUrl, stopServer } from '../database/embedded/server';
import { findServerBinaries } from '../database/embedded/server-binaries';

const prefix = 'longview-test-';

export interface ThrowAwayServer {
  /** Address of its maintenance database; others are made beside it. */
  url: string;
  server: Server;
  port: number;
  stop(): Promise<void>;
}

/** A commit is on disk before it is acknowledged, so a killed server loses none. */
export const surviving = ['synchronous_commit=on', 'full_page_writes=on'];

/**
 * A throw-away PostgreSQL server for tests: empty, on a free port, in a temporary folder, and fast
 * because it does not survive a power cut. Stopping it deletes it.
 *
 * @param settings for the server, over those that make it fast.
 */
export async function startThrowAwayServer(
  settings: readonly string[] = [],
): Promise<ThrowAwayServer> {
  await removeAbandoned();
  const folder = await realpath(await mkdtemp(path.join(tmpdir(), prefix)));
  await chmod(folder, 0o755);
  await writeFile(path.join(folder, 'owner'), String(process.pid));
  const described = await describeServer(folder);
  const server = { ...described, settings: [...described.settings, ...settings] };
  await initialiseServer(server, false);
  const port = await ensureServer(server);
  return {
    url: serverUrl(server, port, 'postgres'),
    server,
    port,
    async stop() {
      await stopServer(server, 'SIGQUIT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function describeServer(folder: string): Promise<Server> {
  const data = path.join(folder, 'data');
  const osUser = await serverOsUser(data);
  return {
    data,
    password: randomBytes(16).toString('hex'),
    osUser,
    binaries: await findServerBinaries(osUser),
    logFile: path.join(folder, 'log'),
    settings: [
      'fsync=off',
      'synchronous_commit=off',
      'full_page_writes=off',
      'max_connections=200',
    ],
  };
}

/** Stops and deletes servers of test runs that were killed. */
async function removeAbandoned(): Promise<void> {
  const names = await readdir(tmpdir());
  for (const name of names.filter((entry) => entry.startsWith(prefix))) {
    const folder = path.join(tmpdir(), name);
    // Another user's is theirs to remove, and could be swapped for a link meanwhile.
    if ((await lstat(folder).catch(() => undefined))?.uid !== process.getuid?.()) continue;
    const owner = Number(await readStateFile(path.join(folder, 'owner')).catch(() => undefined));
    if (!(owner > 0) || isAlive(owner)) continue;
    try {
      await stopServer(await describeServer(await realpath(folder)), 'SIGQUIT');
      await rm(folder, { recursive: true, force: true });
    } catch {
      // Another run is removing it.
    }
  }
}

/**
 * A role for the app on such a server, and a database's address for it. It has the owner's
 * password: a test server needs no second one.
 */
export async function addAppRole(ownerUrl: string): Promise<string> {
  const { password } = new URL(ownerUrl);
  const login = { user: 'app', password };
  await ensureAppRole(ownerUrl, login);
  return withLogin(ownerUrl, login);
}

/** The same, with the app's privileges on the tables of a migrated database. */
export async function openForApp(ownerUrl: string): Promise<string> {
  const url = await addAppRole(ownerUrl);
  await grantToApp(ownerUrl, 'app');
  return url;
}
