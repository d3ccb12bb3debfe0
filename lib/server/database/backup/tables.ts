import type pg from 'pg';
import { Problem } from '@/lib/cli/problem';

export interface StoredTable {
  name: string;
  /** Without generated columns, in the table's order. */
  columns: string[];
}

/**
 * Rows that open an account, each for a time. A restore deletes them: a session or a link that its
 * person ended after the backup must not open the account again.
 */
export const OPEN_ACCOUNTS = ['Session', 'PendingSignIn', 'MailLink', 'WebAuthnChallenge'];

/**
 * The same of secret links to plans. Their rows stay, so that each person sees in their list which
 * links to make anew.
 */
export const REVOKE_LINKS =
  'UPDATE "PlanLink" SET "revokedAt" = now() WHERE "revokedAt" IS NULL AND "expiresAt" > now()';

interface Found extends StoredTable {
  /** Other tables that its foreign keys reference. */
  needs: string[];
}

/** Every table with rows of the app, parents before their children. */
export async function storedTables(client: pg.Client): Promise<StoredTable[]> {
  const { rows } = await client.query<Found>(
    `SELECT c.relname::text AS name,
       ARRAY(
         SELECT a.attname::text FROM pg_attribute a
         WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
         ORDER BY a.attnum
       ) AS columns,
       ARRAY(
         SELECT DISTINCT p.relname::text FROM pg_constraint k JOIN pg_class p ON p.oid = k.confrelid
         WHERE k.conrelid = c.oid AND k.contype = 'f' AND k.confrelid <> c.oid
       ) AS needs
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
       AND c.relname <> '_prisma_migrations'
     ORDER BY c.relname`,
  );
  return parentsFirst(rows).map(({ name, columns }) => ({ name, columns }));
}

function parentsFirst(tables: readonly Found[]): Found[] {
  const waiting = new Map(tables.map((table) => [table.name, table]));
  const sorted: Found[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(
      ({ needs }) => !needs.some((name) => waiting.has(name)),
    );
    if (ready.length === 0) {
      throw new Problem(`These tables point at each other: ${[...waiting.keys()].join(', ')}.`);
    }
    for (const table of ready) waiting.delete(table.name);
    sorted.push(...ready);
  }
  return sorted;
}
