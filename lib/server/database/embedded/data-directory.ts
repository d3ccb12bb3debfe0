import { createHash } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectDirectory, stateDirectory } from '@/lib/cli/paths';
import { canEnter, type OsUser } from './os-user';

/** Outside every home directory, so that the operating system's user for the server can reach it. */
export const sharedDirectory = '/var/lib/longview';

/**
 * The data directory of the project's database: in the clone or, when the user that the server runs
 * as cannot enter the clone, under {@link sharedDirectory}, with a note of it in the clone.
 */
export async function chooseDataDirectory(osUser: OsUser): Promise<string> {
  const inside = path.join(stateDirectory, 'postgres');
  if (osUser === undefined || canEnter(osUser, stateDirectory)) return inside;
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
