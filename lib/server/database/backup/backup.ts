import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import copy from 'pg-copy-streams';
import { Problem } from '@/lib/cli/problem';
import { withClient } from '../connection';
import { readHistory } from '../migration/history';
import { migrationStatus } from '../migration/migrate';
import {
  END_OF_ROWS,
  type Header,
  openBackup,
  RowSum,
  requireSame,
  verifyBackup,
} from './backup-file';
import { OPEN_ACCOUNTS, REVOKE_LINKS, type StoredTable, storedTables } from './tables';

/**
 * One text form for every value; and an error, in place of a part of the rows, for a role that
 * row-level security hides rows from.
 */
const SESSION_SETTINGS = `SET datestyle = 'ISO, YMD'; SET intervalstyle = 'iso_8601';
  SET bytea_output = 'hex'; SET extra_float_digits = 1; SET row_security = off`;

async function migrationsOf(client: pg.Client): Promise<Header['migrations']> {
  const history = await readHistory(client);
  return history
    .filter(({ finishedAt, rolledBackAt }) => finishedAt !== null && rolledBackAt === null)
    .map(({ name, checksum }) => ({ name, checksum }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

const quoted = ({ name, columns }: StoredTable) =>
  `${pg.escapeIdentifier(name)} (${columns.map(pg.escapeIdentifier).join(', ')})`;

/** The rows of a table as COPY writes them. */
function copyOut(client: pg.Client, table: StoredTable): AsyncIterable<Buffer> {
  return client.query(copy.to(`COPY ${quoted(table)} TO STDOUT`));
}

/**
 * Writes every table of the app, in one snapshot (repeatable read), into a file that only its owner
 * can read. The file is verified under another name before it is renamed, so that an unfinished
 * file is never taken for a backup.
 *
 * @returns the number of rows.
 * @throws {Problem} when the file exists already.
 */
export async function backUp(url: string, file: string): Promise<number> {
  const unfinished = `${file}.${randomBytes(6).toString('hex')}.part`;
  let total = 0;
  async function* content(client: pg.Client) {
    const tables = await storedTables(client);
    const first: Header = {
      longviewBackup: 1,
      madeAt: new Date().toISOString(),
      migrations: await migrationsOf(client),
    };
    yield `${JSON.stringify(first)}\n`;
    for (const table of tables) {
      yield `${JSON.stringify({ table: table.name, columns: table.columns })}\n`;
      const sum = new RowSum();
      for await (const chunk of copyOut(client, table)) {
        sum.add(chunk);
        yield chunk;
      }
      const result = sum.result();
      total += result.rows;
      yield `${END_OF_ROWS}\n${JSON.stringify(result)}\n`;
    }
    yield `${JSON.stringify({ end: true, tables: tables.length })}\n`;
  }
  await refuseExisting(file);
  try {
    await withClient(url, async (client) => {
      await client.query(SESSION_SETTINGS);
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const output = createWriteStream(unfinished, {
        // A new file of ours, whatever another user has put into a folder that both may write to.
        flags: 'wx',
        mode: 0o600,
        flush: true,
      });
      await pipeline(content(client), createGzip(), output);
    });
    await verifyBackup(unfinished);
    await rename(unfinished, file);
  } finally {
    await rm(unfinished, { force: true });
  }
  return total;
}

async function refuseExisting(file: string): Promise<void> {
  const existing = await open(file).catch(() => undefined);
  await existing?.close();
  if (existing) throw new Problem(`${file} is there already. Name another file.`);
}

/**
 * Restores a backup into a migrated database without rows, in one transaction: all of it or
 * nothing. Every table is read back and compared with the backup's checksum before the commit.
 * Then everyone is signed out and secret links are revoked (see {@link OPEN_ACCOUNTS}), and the job
 * queue, which is in no backup, is emptied.
 *
 * @param replace deletes the existing rows, in the same transaction.
 * @throws {Problem} for a damaged file, another version's, or a database with rows.
 */
export async function restore(url: string, file: string, { replace = false } = {}): Promise<void> {
  await verifyBackup(file);
  const { pending } = await migrationStatus(url);
  if (pending.length > 0) throw new Problem('The database lacks migrations: npm run db:migrate.');
  await withClient(url, async (client) => {
    await client.query(SESSION_SETTINGS);
    await client.query('BEGIN');
    const tables = await storedTables(client);
    const backup = await openBackup(file);
    requireSameVersion(backup.header.migrations, await migrationsOf(client));
    const names = tables.map(({ name }) => pg.escapeIdentifier(name)).join(', ');
    await client.query(`LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`);
    if (replace) await client.query(`TRUNCATE ${names}`);
    else await requireEmpty(client, tables);
    const left = new Map(tables.map((table) => [table.name, table]));
    for (let found = await backup.next(); found; found = await backup.next()) {
      const table = { name: found.table, columns: found.columns };
      if (!left.delete(table.name)) throw new Problem(`There is no table ${table.name} here.`);
      await pipeline(found.rows, client.query(copy.from(`COPY ${quoted(table)} FROM STDIN`)));
      const sum = new RowSum();
      for await (const chunk of copyOut(client, table)) sum.add(chunk);
      requireSame(await backup.sum(), sum.result(), `${table.name} came back otherwise: it`);
    }
    if (left.size > 0) throw new Problem(`${file} lacks ${[...left.keys()].join(', ')}.`);
    for (const name of OPEN_ACCOUNTS)
      await client.query(`DELETE FROM ${pg.escapeIdentifier(name)}`);
    await client.query(REVOKE_LINKS);
    // Jobs are about the rows that were here; the next look for what is due makes them anew.
    await client.query('DELETE FROM pgboss.job');
    await advanceSequences(client);
    await client.query('COMMIT');
  });
}

function requireSameVersion(theirs: Header['migrations'], ours: Header['migrations']): void {
  const text = (list: Header['migrations']) => JSON.stringify(list);
  if (text(theirs) === text(ours)) return;
  const last = theirs.at(-1)?.name ?? 'none';
  throw new Problem(
    `The backup is of another version of Longview: its last migration is ${last}, this database's is ${ours.at(-1)?.name ?? 'none'}. Restore it with the version that made it, then start the newer one.`,
  );
}

async function requireEmpty(client: pg.Client, tables: readonly StoredTable[]): Promise<void> {
  for (const { name } of tables) {
    const { rowCount } = await client.query(`SELECT 1 FROM ${pg.escapeIdentifier(name)} LIMIT 1`);
    if (rowCount === 0) continue;
    throw new Problem(
      `The database is not empty (${name} has rows). With --replace all that is there is deleted, when the backup is in.`,
    );
  }
}

/** Sets each sequence to continue after the highest number in its column. */
async function advanceSequences(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; column: string }>(
    `SELECT c.relname::text AS name, a.attname::text AS column
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT a.attisdropped
       AND pg_get_serial_sequence(quote_ident(c.relname), a.attname) IS NOT NULL`,
  );
  for (const { name, column } of rows) {
    const [table, field] = [pg.escapeIdentifier(name), pg.escapeIdentifier(column)];
    await client.query(
      `SELECT setval(pg_get_serial_sequence($1, $2), coalesce(max(${field}), 0) + 1, false) FROM ${table}`,
      [table, column],
    );
  }
}
