import { ownerPool as pool } from './owner-database';

/** Every personal table: one whose rows have a `userId`. */
export async function personalTables(): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'userId' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

/** Every row of these people, by table, as text for comparison. */
export async function rowsOf(...userIds: string[]): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const [table, column] of [
    ['User', 'id'],
    ...(await personalTables()).map((name) => [name, 'userId']),
  ]) {
    const { rows } = await pool.query<{ row: string }>(
      `SELECT t::text AS "row" FROM "${table}" t WHERE t."${column}" = ANY($1) ORDER BY 1`,
      [userIds],
    );
    found[String(table)] = rows.map(({ row }) => row);
  }
  return found;
}
