import type { Client } from 'pg';
import type { Migration } from './folder';

/** A row of `_prisma_migrations`. */
export interface AppliedMigration {
  name: string;
  checksum: string;
  finishedAt: Date | null;
  rolledBackAt: Date | null;
}

/** What the database's history says about the folder of migrations. */
export interface MigrationStatus {
  /** In the folder, not in the database. */
  pending: string[];
  /** Applied, and changed in the folder since. */
  edited: string[];
  /** Begun and neither finished nor rolled back. */
  failed: string[];
  /** In the database, not in the folder: usually a newer version's. */
  unknown: string[];
}

/** Compares the folder with the history, as Prisma's own CLI does. */
export function compareHistory(
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): MigrationStatus {
  const standing = applied.filter((row) => row.rolledBackAt === null);
  const finished = new Map(
    standing.filter((row) => row.finishedAt !== null).map((row) => [row.name, row.checksum]),
  );
  const known = new Set(migrations.map((migration) => migration.name));
  return {
    pending: migrations.filter(({ name }) => !finished.has(name)).map(({ name }) => name),
    edited: migrations
      .filter(({ name, checksum }) => finished.has(name) && finished.get(name) !== checksum)
      .map(({ name }) => name),
    failed: standing.filter((row) => row.finishedAt === null).map((row) => row.name),
    unknown: [...finished.keys()].filter((name) => !known.has(name)),
  };
}

/** Reads Prisma's history table; a database without one has no history. */
export async function readHistory(client: Client): Promise<AppliedMigration[]> {
  const table = await client.query<{ name: string | null }>(
    `SELECT to_regclass('_prisma_migrations')::text AS name`,
  );
  if (table.rows[0]?.name == null) return [];
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum, finished_at AS "finishedAt",
            rolled_back_at AS "rolledBackAt"
       FROM _prisma_migrations ORDER BY started_at`,
  );
  return rows;
}
