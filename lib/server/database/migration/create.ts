import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { migrationsDirectory, schemaFile } from '@/lib/cli/paths';
import { diffToSchema } from './diff';
import { lockfileContent } from './folder';
import { migrate } from './migrate';
import { withScratchDatabase } from './scratch';

export interface NewMigrationOptions {
  /** A few words for the folder's name. */
  name: string;
  /** Writes a migration even when the schema has not changed, to be filled in by hand. */
  empty?: boolean;
  schema?: string;
  directory?: string;
}

/** `20261123155959_add_goals`: sorts by the moment (UTC) at which it was written. */
export function migrationName(words: string, moment: Date): string {
  const stamp = moment.toISOString().replace(/\D/g, '').slice(0, 14);
  const slug = words
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
  return `${stamp}_${slug || 'migration'}`;
}

/**
 * Writes a new migration folder with the steps from the existing migrations to the schema. The
 * migrations are replayed in a scratch database beside the one at `url`, which stays as it is.
 *
 * @returns the new `migration.sql`, or `undefined` when the schema has not changed.
 */
export async function createMigration(
  url: string,
  {
    name,
    empty = false,
    schema = schemaFile,
    directory = migrationsDirectory,
  }: NewMigrationOptions,
): Promise<string | undefined> {
  const script = await withScratchDatabase(url, async (scratchUrl) => {
    await migrate(scratchUrl, directory);
    return diffToSchema(scratchUrl, 'sql', schema);
  });
  if (script === '' && !empty) return undefined;
  const folder = path.join(directory, migrationName(name, new Date()));
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, 'migration.sql');
  await writeFile(file, script || '-- Written by hand: the schema itself does not change.\n');
  await writeFile(path.join(directory, 'migration_lock.toml'), lockfileContent);
  return file;
}
