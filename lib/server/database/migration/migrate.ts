import { Problem } from '@/lib/cli/problem';
import { withClient } from '../connection';
import { withSchemaEngine } from './engine';
import { type Migration, noExternalObjects, readMigrations, toEngineList } from './folder';
import { compareHistory, type MigrationStatus, readHistory } from './history';

/**
 * Key of the advisory lock that lets one instance migrate while the others wait. Not Prisma's
 * own (72707369): the engine takes that one on another connection while we hold ours.
 */
export const migrationLock = 1_280_267_350;

/** Compares the database with the folder of migrations. */
export async function migrationStatus(url: string, directory?: string): Promise<MigrationStatus> {
  const migrations = await readMigrations(directory);
  return withClient(url, async (client) => compareHistory(migrations, await readHistory(client)));
}

/**
 * Applies what is pending and returns its names. Instances that start together migrate once: the
 * others wait for the lock and then find nothing to do. A migration that another instance is
 * applying looks like one that stopped half-way, so the history is checked under the lock. When
 * every migration is applied already, as at nearly every start, neither the lock nor the engine is
 * needed.
 *
 * @throws {Problem} when the history cannot be continued without a decision by a person.
 */
export async function migrate(url: string, directory?: string): Promise<string[]> {
  const migrations = await readMigrations(directory);
  return withClient(url, async (client) => {
    if (isUpToDate(compareHistory(migrations, await readHistory(client)))) return [];
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    try {
      const status = compareHistory(migrations, await readHistory(client));
      return needsEngine(status) ? await applyPending(url, migrations, directory) : [];
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    }
  });
}

function isUpToDate({ failed, edited, pending }: MigrationStatus): boolean {
  return failed.length + edited.length + pending.length === 0;
}

/** @throws {Problem} when migrations failed half-way or were edited after they were applied. */
function needsEngine({ failed, edited, pending }: MigrationStatus): boolean {
  if (failed.length > 0) {
    throw new Problem(
      `The migration ${failed.join(', ')} stopped half-way in this database. Restore a backup, or put the database right by hand and mark it with "npx prisma migrate resolve".`,
    );
  }
  if (edited.length > 0) {
    throw new Problem(
      `The migration ${edited.join(', ')} was changed after it was applied to this database. Undo the change and write a new migration instead (npm run db:new -- name).`,
    );
  }
  return pending.length > 0;
}

async function applyPending(url: string, migrations: Migration[], directory?: string) {
  const migrationsList = toEngineList(migrations, directory);
  return withSchemaEngine(url, undefined, async (engine) => {
    const applied = await engine.applyMigrations({ migrationsList, filters: noExternalObjects });
    return applied.appliedMigrationNames;
  });
}
