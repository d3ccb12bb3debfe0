import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ended } from '@/lib/cli/child';
import { messageOf, Problem } from '@/lib/cli/problem';

/**
 * The settings of libpq's environment for an address, without its password, which other users of
 * the machine may see in an environment or on a command line.
 */
export function libpqEnvironment(url: string): Record<string, string> {
  const { hostname, port, username, pathname, searchParams } = new URL(url);
  const named: Record<string, string> = {
    PGHOST: searchParams.get('host') ?? hostname.replace(/^\[|\]$/g, ''),
    PGPORT: port,
    PGUSER: decodeURIComponent(username),
    PGDATABASE: decodeURIComponent(pathname.slice(1)),
    PGSSLMODE: searchParams.get('sslmode') ?? '',
    PGSSLROOTCERT: searchParams.get('sslrootcert') ?? '',
    PGREQUIREAUTH: searchParams.get('require_auth') ?? '',
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ''));
}

/** A line of libpq's password file that fits every connection. */
export function passwordLine(url: string): string {
  const password = decodeURIComponent(new URL(url).password);
  return `*:*:*:*:${password.replace(/[\\:]/g, '\\$&')}\n`;
}

/**
 * Runs psql, pg_dump or another program of PostgreSQL's on the database. It reads the password from
 * a file that only its own user can read and that is deleted afterwards.
 *
 * @param folder to run it in.
 * @returns its exit status.
 * @throws {Problem} when there is no such program.
 */
export async function runClientProgram(
  url: string,
  program: string,
  args: readonly string[],
  folder: string,
): Promise<number> {
  const secrets = await mkdtemp(path.join(tmpdir(), 'longview-psql-'));
  // Ctrl-C is for the program: psql cancels a statement by it.
  const stay = () => {};
  process.on('SIGINT', stay);
  try {
    const PGPASSFILE = path.join(secrets, 'pgpass');
    await writeFile(PGPASSFILE, passwordLine(url), { mode: 0o600 });
    const { DATABASE_URL: _, DATABASE_OWNER_URL: __, ...rest } = process.env;
    const env = { ...rest, ...libpqEnvironment(url), PGPASSFILE };
    return await ended(spawn(program, args, { cwd: folder, env, stdio: 'inherit' }));
  } catch (cause) {
    throw new Problem(`${program} cannot be run: ${messageOf(cause)}`, { cause });
  } finally {
    process.off('SIGINT', stay);
    await rm(secrets, { recursive: true });
  }
}
