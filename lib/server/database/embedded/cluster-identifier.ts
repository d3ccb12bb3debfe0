import { Problem } from '@/lib/cli/problem';
import { ensureStateFile } from '@/lib/cli/state-file';
import { withClient } from '../connection';

/**
 * Compares the cluster's system identifier, which `initdb` makes, with the one that `file` keeps.
 *
 * @param made whether the cluster is new: then `file` is written.
 * @throws {Problem} when the server that answers is another one than before.
 */
export async function requireSameCluster(url: string, file: string, made = false): Promise<void> {
  const found = await withClient(url, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'SELECT system_identifier::text AS id FROM pg_control_system()',
    );
    return rows[0]?.id ?? '';
  });
  const kept = await ensureStateFile(file, () => found, made ? 'replace' : 'once');
  if (kept === found) return;
  throw new Problem(
    `The database that answers at ${new URL(url).host} is another one than before: its system identifier is ${found}, not ${kept}. If you put it there yourself, delete ${file} and start again.`,
  );
}
