import { createHash } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectDirectory, stateDirectory } from '@/lib/cli/paths';
import { type Account, canEnter } from './os-user';

/** Outside every home directory, so that the server's account can reach it. */
export const sharedDirectory = '/var/lib/longview';

/**
 * Where the project's database lives: in the clone, or, when root's server account cannot enter
 * the clone, in a folder of its own under {@link sharedDirectory}, with a note of it beside.
 */
export async function chooseDataDirectory(account: Account): Promise<string> {
  const inside = path.join(stateDirectory, 'postgres');
  if (account === undefined || canEnter(account, stateDirectory)) return inside;
  const clone = createHash('sha256').update(projectDirectory).digest('hex').slice(0, 12);
  const outside = path.join(sharedDirectory, clone, 'postgres');
  await mkdir(path.dirname(outside), { recursive: true });
  await chmod(sharedDirectory, 0o755);
  await chmod(path.dirname(outside), 0o755);
  await writeFile(
    path.join(stateDirectory, 'README'),
    `PostgreSQL does not run as root, and the account that runs it cannot enter this clone.\nSo this clone's database is in ${outside},\nand the server's programs are in ${sharedDirectory}.\n`,
  );
  return outside;
}
