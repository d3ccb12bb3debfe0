import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { stateDirectory } from '@/lib/cli/paths';
import { Problem } from '@/lib/cli/problem';
import { ensureStateFile, readStateFile } from '@/lib/cli/state-file';
import { ensureAppRole, type Login } from '../app-role/app-role';
import { withClient } from '../connection';
import { requireSameCluster } from './cluster-identifier';
import { chooseDataDirectory } from './data-directory';
import { initialiseServer } from './initialise';
import { serverOsUser } from './os-user';
import { ensureServer, inspectServer, type Server, serverUrl, stopServer } from './server';
import { findServerBinaries } from './server-binaries';

const databaseName = 'longview';
const stateFile = (name: string) => path.join(stateDirectory, name);

/** The embedded server: where its data directory is and how to run it; nothing is started. */
export async function projectServer(): Promise<Server> {
  await mkdir(stateDirectory, { recursive: true });
  // The account that runs the server for root passes through it; nobody else needs to.
  await chmod(stateDirectory, process.getuid?.() === 0 ? 0o711 : 0o700);
  const inside = stateFile('postgres');
  const recorded = existsSync(inside) ? inside : await readStateFile(stateFile('postgres-place'));
  const osUser = await serverOsUser(recorded ?? inside);
  const chosen = recorded ?? (await chooseDataDirectory(osUser));
  // The server reports its directory without symbolic links; so do we.
  const data = path.join(await realpath(path.dirname(chosen)), path.basename(chosen));
  await refuseForeignData(data);
  if (chosen !== inside) await ensureStateFile(stateFile('postgres-place'), () => data);
  return {
    data,
    password: await ensureStateFile(stateFile('postgres-password'), newPassword),
    osUser,
    binaries: await findServerBinaries(osUser),
    logFile: stateFile('postgres.log'),
    settings: [],
  };
}

async function refuseForeignData(data: string): Promise<void> {
  const uid = process.getuid?.();
  const owner = await stat(data).catch(() => undefined);
  if (owner === undefined || uid === undefined || uid === 0 || owner.uid === uid) return;
  throw new Problem(
    `The database in ${data} was made by another user of this machine. Start as that user (or as root), or set DATABASE_URL.`,
  );
}

const identifierFile = stateFile('postgres-identifier');

/**
 * Finds the embedded database running, or starts it; makes it first when there is none.
 *
 * @param only starts it on that port and on no other.
 * @returns its address.
 */
export async function startEmbedded(only?: number): Promise<string> {
  const server = await projectServer();
  const made = await initialiseServer(server, true);
  const lastPort = Number(await readStateFile(stateFile('postgres-port')));
  const preferred = only ?? (lastPort > 0 ? lastPort : undefined);
  const port = await ensureServer(server, preferred, only !== undefined);
  if (port !== lastPort)
    await ensureStateFile(stateFile('postgres-port'), () => String(port), 'replace');
  const maintenanceUrl = serverUrl(server, port, 'postgres');
  await requireSameCluster(maintenanceUrl, identifierFile, made);
  await createDatabase(maintenanceUrl);
  return serverUrl(server, port, databaseName);
}

/** The login of the app's role in the embedded database, which is created if it is missing. */
export async function embeddedAppLogin(ownerUrl: string): Promise<Login> {
  const password = await ensureStateFile(stateFile('postgres-app-password'), newPassword);
  const login = { user: 'longview_app', password };
  await ensureAppRole(ownerUrl, login);
  return login;
}

function newPassword(): string {
  return randomBytes(24).toString('hex');
}

/** The running database's address, or `undefined` when it is not running. */
export async function findEmbedded(): Promise<string | undefined> {
  if (!existsSync(stateFile('postgres-password'))) return undefined;
  const server = await projectServer();
  const condition = await inspectServer(server);
  if (condition.kind !== 'running') return undefined;
  await requireSameCluster(serverUrl(server, condition.port, 'postgres'), identifierFile);
  return serverUrl(server, condition.port, databaseName);
}

/** While this file exists, the database keeps running after `npm start` and `npm run dev`. */
export const keepMarker = stateFile('postgres-keep');

export async function keepRunning(): Promise<void> {
  await ensureStateFile(keepMarker, () => 'Left running by npm run db:up.');
}

export async function stopEmbedded(): Promise<void> {
  await rm(keepMarker, { force: true });
  if (existsSync(stateFile('postgres-password'))) await stopServer(await projectServer());
}

async function createDatabase(maintenanceUrl: string): Promise<void> {
  await withClient(maintenanceUrl, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      databaseName,
    ]);
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE ${databaseName}`).catch(ignoreDuplicate);
    }
  });
}

/** Another process created the database between our check and our attempt. */
function ignoreDuplicate(error: unknown): void {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code !== '42P04' && code !== '23505') throw error;
}
