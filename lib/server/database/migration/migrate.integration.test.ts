import { appendFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownerUrl } from '../../testing/shared-database';
import { withClient, withDatabaseName } from '../connection';
import { migrate, migrationLock, migrationStatus } from './migrate';
import { withScratchDatabase } from './scratch';

const server = withDatabaseName(ownerUrl, 'postgres');
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'longview-migrations-'));
  await writeMigration('20260101000000_first', 'CREATE TABLE "Thing" ("id" INTEGER PRIMARY KEY);');
  await writeMigration('20260102000000_second', 'INSERT INTO "Thing" VALUES (1);');
});
afterEach(() => rm(directory, { recursive: true }));

async function writeMigration(name: string, script: string) {
  await mkdir(path.join(directory, name), { recursive: true });
  await writeFile(path.join(directory, name, 'migration.sql'), script);
}

describe('migrate', () => {
  it('applies migrations once when several instances start together (trust 19)', () =>
    withScratchDatabase(server, async (url) => {
      const results = await Promise.all([1, 2, 3].map(() => migrate(url, directory)));
      expect(results.flat()).toEqual(['20260101000000_first', '20260102000000_second']);
      const rows = await withClient(url, (client) => client.query('SELECT * FROM "Thing"'));
      expect(rows.rows).toEqual([{ id: 1 }]);
    }));

  it('waits for an instance that is in the middle of a migration, and does not take it for a failed one (trust 19)', () =>
    withScratchDatabase(server, async (url) => {
      await migrate(url, directory);
      await withClient(url, async (other) => {
        const finish = (when: string) =>
          other.query(`UPDATE _prisma_migrations SET finished_at = ${when}`);
        await other.query('SELECT pg_advisory_lock($1)', [migrationLock]);
        await finish('NULL');
        const waiting = migrate(url, directory);
        const isWaiting = () =>
          other
            .query(
              `SELECT count(*)::int AS count FROM pg_locks JOIN pg_database ON oid = database
               WHERE NOT granted AND datname = current_database()`,
            )
            .then(({ rows }) => rows[0].count > 0);
        await Promise.race([waiting, vi.waitUntil(isWaiting, { timeout: 10_000 })]);
        await finish('now()');
        await other.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
        expect(await waiting).toEqual([]);
      });
    }));

  it("keeps Prisma's own history, so that its command line can take over", () =>
    withScratchDatabase(server, async (url) => {
      await migrate(url, directory);
      const { rows } = await withClient(url, (client) =>
        client.query(
          'SELECT migration_name, applied_steps_count FROM _prisma_migrations WHERE finished_at IS NOT NULL ORDER BY 1',
        ),
      );
      expect(rows.map((row) => row.migration_name)).toEqual([
        '20260101000000_first',
        '20260102000000_second',
      ]);
      expect(await migrationStatus(url, directory)).toMatchObject({ pending: [], edited: [] });
    }));

  it('refuses a migration that was changed after it was applied', () =>
    withScratchDatabase(server, async (url) => {
      await migrate(url, directory);
      await appendFile(path.join(directory, '20260101000000_first', 'migration.sql'), '\n-- x');
      await expect(migrate(url, directory)).rejects.toThrow(/first was changed after/);
    }));

  it('applies nothing of a migration that fails, and says so at the next try', () =>
    withScratchDatabase(server, async (url) => {
      await writeMigration('20260103000000_third', 'CREATE TABLE "Half" (); SELECT 1/0;');
      await expect(migrate(url, directory)).rejects.toThrow(/division by zero/);
      const half = await withClient(url, (client) =>
        client.query(`SELECT to_regclass('"Half"') AS name`),
      );
      expect(half.rows).toEqual([{ name: null }]);
      await expect(migrate(url, directory)).rejects.toThrow(/third stopped half-way/);
    }));
});
