import { execFileSync, spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { Problem } from '@/lib/cli/problem';

/** The operating system's user that the server runs as; `undefined` is our own. */
export type OsUser = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. Then it runs as the owner of the data directory, else as
 * `postgres`, else as a user that is made for it.
 */
export async function serverOsUser(dataDirectory: string): Promise<OsUser> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(dataDirectory).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findOsUser('postgres') ?? findOsUser('longview') ?? createOsUser('longview');
}

function findOsUser(name: string): OsUser {
  const ids = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout) : Number.NaN;
  });
  const [uid, gid] = ids;
  return uid && gid ? { uid, gid } : undefined;
}

function createOsUser(name: string): OsUser {
  try {
    execFileSync(
      'useradd',
      ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name],
      { stdio: 'pipe' },
    );
  } catch (cause) {
    throw new Problem(
      `PostgreSQL does not run as root, and an account for it could not be made. Make one (useradd --system ${name}), start as an ordinary user, or set DATABASE_URL.`,
      { cause },
    );
  }
  return findOsUser(name);
}

/** Whether a command succeeds as that user: the kernel decides. */
export function succeedsAs(osUser: OsUser, command: string, ...args: string[]): boolean {
  // Without our environment: that user could read the settings, secrets among them, in /proc.
  const env = { PATH: process.env.PATH, NODE_ENV: process.env.NODE_ENV };
  return spawnSync(command, args, { ...osUser, cwd: '/', env, stdio: 'ignore' }).status === 0;
}

/** Whether the user can enter the directory, all its parents included. */
export function canEnter(osUser: OsUser, directory: string): boolean {
  return succeedsAs(osUser, '/bin/sh', '-c', 'cd "$1"', 'sh', directory);
}
