import { execFileSync, spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { Problem } from '@/lib/cli/problem';

/** Under whom the server runs; `undefined` is ourselves. */
export type Account = { uid: number; gid: number } | undefined;

/**
 * PostgreSQL refuses to run as root. Then it runs as the owner of the data that is there, else as
 * `postgres`, else as an account made for it.
 */
export async function serverAccount(dataDirectory: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(dataDirectory).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  return findAccount('postgres') ?? findAccount('longview') ?? createAccount('longview');
}

function findAccount(name: string): Account {
  const ids = ['-u', '-g'].map((flag) => {
    const answer = spawnSync('id', [flag, name], { encoding: 'utf8' });
    return answer.status === 0 ? Number(answer.stdout) : Number.NaN;
  });
  const [uid, gid] = ids;
  return uid && gid ? { uid, gid } : undefined;
}

function createAccount(name: string): Account {
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
  return findAccount(name);
}

/** Whether a command given by its words succeeds as that account: the kernel's own answer. */
export function succeedsAs(account: Account, command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** Whether the account can get into the directory, all its parents included. */
export function canEnter(account: Account, directory: string): boolean {
  return succeedsAs(account, '/bin/sh', '-c', 'cd "$1"', 'sh', directory);
}
