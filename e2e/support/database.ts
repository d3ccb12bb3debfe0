import pg from 'pg';
import { poolSettings } from '@/lib/server/database/connection';

let pool: pg.Pool | undefined;

const openPool = (url = '') => new pg.Pool({ ...poolSettings(url), max: 2, allowExitOnIdle: true });

type Row = Record<string, unknown>;

/**
 * Sets the database for a test without `DATABASE_OWNER_URL`, which the runner of the journeys sets.
 */
export function useDatabase(connectionString: string): void {
  pool = openPool(connectionString);
}

/** Queries the database of the app under test, as the owner of its tables. */
export async function query<T extends Row>(sql: string, values: unknown[] = []): Promise<T[]> {
  // Civil dates stay text, as everywhere in the product.
  pool ??= openPool(process.env.DATABASE_OWNER_URL);
  return (await pool.query<T>(sql, values)).rows;
}

/** Adds a row; names of table and columns come from the tests, values go as parameters. */
export async function insert(table: string, row: Row): Promise<void> {
  const names = Object.keys(row).map((name) => `"${name}"`);
  const places = names.map((_, index) => `$${index + 1}`);
  await query(
    `INSERT INTO "${table}" (${names.join(', ')}) VALUES (${places.join(', ')})`,
    Object.values(row),
  );
}

export async function count(table: string, where: Row): Promise<number> {
  const conditions = Object.keys(where).map((name, index) => `"${name}" = $${index + 1}`);
  const rows = await query<{ count: string }>(
    `SELECT count(*) AS count FROM "${table}" WHERE ${conditions.join(' AND ')}`,
    Object.values(where),
  );
  return Number(rows[0]?.count);
}

/**
 * Forgets how many forms were sent lately, and how many secrets were tried from this machine, for
 * tests that send more than a person may. Below the limit, so that no process has begun to refuse by
 * itself.
 */
export async function forgetWrites(): Promise<void> {
  await query(`DELETE FROM "throttle" WHERE "key" LIKE 'writes-%' AND "points" > 50`);
  await query(`DELETE FROM "throttle" WHERE "key" LIKE 'link-address%' AND "points" > 150`);
  await query(`DELETE FROM "throttle" WHERE "key" LIKE 'sign-in-address%' AND "points" > 30`);
}

/** Tables whose rows come and go in use and hold none of the person's work. */
const passing = ['IdempotencyKey', 'Session'];

let keptIn: string | undefined;

/** One query over every table that holds people's rows. They are the same throughout a run. */
async function everyKeptRow(): Promise<string> {
  const tables = await query<{ table_name: string }>(
    `SELECT table_name FROM information_schema.columns
     WHERE column_name = 'userId' AND table_schema = current_schema() ORDER BY table_name`,
  );
  const kept = tables.map(({ table_name }) => table_name).filter((name) => !passing.includes(name));
  const parts = [['User', 'id'], ...kept.map((table) => [table, 'userId'])].map(
    ([table, column]) =>
      `SELECT '${table}' AS "table", to_jsonb(t) AS row FROM "${table}" t WHERE "${column}" = $1::uuid`,
  );
  return `SELECT * FROM (${parts.join(' UNION ALL ')}) kept ORDER BY "table", row::text`;
}

/** A person's rows as text: two snapshots are equal when no row was changed. */
export async function snapshot(userId: string): Promise<string> {
  keptIn ??= await everyKeptRow();
  return JSON.stringify(await query(keptIn, [userId]));
}
