import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { databaseUser, type Server } from './server';

/**
 * The same on every machine: UTF-8 with PostgreSQL's own collation, so that no locale of the
 * system matters; UTC; TCP on this machine only, and no socket files, whose paths are limited.
 */
const clusterSettings = [
  '--encoding=UTF8',
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--auth=scram-sha-256',
  `--username=${databaseUser}`,
  '--set=listen_addresses=127.0.0.1',
  '--set=unix_socket_directories=',
  '--set=timezone=UTC',
  '--set=log_timezone=UTC',
];

/**
 * Makes the data directory when there is none. It is made under another name and renamed once it is
 * complete, so that an interrupted `initdb` is never taken for a database.
 *
 * @returns whether it was made.
 */
export async function initialiseServer(server: Server, durable: boolean): Promise<boolean> {
  if (existsSync(path.join(server.data, 'PG_VERSION'))) return false;
  const unfinished = `${server.data}.new-${process.pid}`;
  const passwordFile = `${unfinished}.password`;
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, server.password, { mode: 0o600 });
  for (const made of [unfinished, passwordFile]) {
    if (server.osUser) await chown(made, server.osUser.uid, server.osUser.gid);
  }
  try {
    runInitdb(server, [
      ...clusterSettings,
      `--pgdata=${unfinished}`,
      `--pwfile=${passwordFile}`,
      ...(durable ? [] : ['--no-sync']),
    ]);
    // Of two starts at once the first to rename wins; the other uses its database.
    return await rename(unfinished, server.data).then(
      () => true,
      (error) => {
        if (!existsSync(path.join(server.data, 'PG_VERSION'))) throw error;
        return false;
      },
    );
  } finally {
    await rm(unfinished, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
  }
}

function runInitdb(server: Server, args: string[]): void {
  const result = spawnSync(server.binaries.initdb, args, {
    ...server.osUser,
    cwd: path.dirname(server.data),
    env: { PATH: process.env.PATH, LC_ALL: 'C', NODE_ENV: process.env.NODE_ENV },
    encoding: 'utf8',
  });
  if (result.status !== 0) {
    throw new Error(`initdb failed: ${result.error?.message ?? result.stderr}`);
  }
}
