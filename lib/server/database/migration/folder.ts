import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { migrationsDirectory } from '@/lib/cli/paths';

/** One folder under `prisma/migrations`. */
export interface Migration {
  /** Name of the folder, which sorts by time: `20261123155959_add_goals`. */
  name: string;
  script: string;
  /** SHA-256 of the script in hexadecimal: what Prisma keeps in `_prisma_migrations`. */
  checksum: string;
}

/** As the schema engine computes it, so that its table and ours agree. */
export function checksumOf(script: string): string {
  return createHash('sha256').update(script).digest('hex');
}

/** All migrations in the order in which they are applied. */
export async function readMigrations(directory = migrationsDirectory): Promise<Migration[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const script = await readFile(path.join(directory, name, 'migration.sql'), 'utf8');
      return { name, script, checksum: checksumOf(script) };
    }),
  );
}

/** The same migrations in the format of the schema engine. */
export function toEngineList(migrations: readonly Migration[], directory = migrationsDirectory) {
  return {
    baseDir: directory,
    lockfile: { path: 'migration_lock.toml', content: lockfileContent },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, script }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: script } },
    })),
  };
}

/** Tells the ordinary Prisma CLI which database the migrations are for. */
export const lockfileContent = 'provider = "postgresql"\n';

/** No table or enum is managed outside the Prisma schema. */
export const noExternalObjects = { externalTables: [], externalEnums: [] };
