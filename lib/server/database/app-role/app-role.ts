import pg from 'pg';
import { withClient } from '../connection';
import { migrationLock } from '../migration/migrate';
import { type Privilege, privilegesOn, type Table } from './privileges';
import { scramVerifier } from './scram-verifier';

export interface Login {
  user: string;
  password: string;
}

/** The same database, for another login. */
export function withLogin(url: string, { user, password }: Login): string {
  const changed = new URL(url);
  changed.username = encodeURIComponent(user);
  changed.password = encodeURIComponent(password);
  return changed.href;
}

/** SQL that makes the role that the app connects as: it may log in, and nothing else. */
export function createRoleSql({ user, password }: Login): string {
  const [name, secret] = [pg.escapeIdentifier(user), pg.escapeLiteral(scramVerifier(password))];
  return `CREATE ROLE ${name} LOGIN PASSWORD ${secret} ${limits}`;
}

const limits = 'NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';

/** Creates the role, or resets an existing one to the same attributes and password. */
export async function ensureAppRole(ownerUrl: string, login: Login): Promise<void> {
  await underLock(ownerUrl, async (client) => {
    const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [login.user]);
    const create = createRoleSql(login);
    await client.query(found.rowCount === 0 ? create : create.replace('CREATE', 'ALTER'));
  });
}

interface Granted extends Table {
  /** Its name as SQL writes it. */
  quoted: string;
  /** Privileges that the role has now. */
  granted: Privilege[];
}

async function tablesFor(client: pg.Client, role: string): Promise<Granted[]> {
  const { rows } = await client.query<Granted>(
    `SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname AS name,
       c.oid::regclass::text AS "quoted",
       EXISTS (
         SELECT 1 FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
         WHERE t.tgrelid = c.oid AND p.proname = 'refuse_update'
       ) AS "appendOnly",
       ARRAY(
         SELECT a.privilege_type FROM aclexplode(c.relacl) a WHERE a.grantee = to_regrole($1)
       ) AS granted
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY($2) AND c.relkind IN ('r', 'p')
     ORDER BY n.nspname, c.relname`,
    [pg.escapeIdentifier(role), await schemasOf(client)],
  );
  return rows;
}

/** The schemas that the app uses; before the first migration, the queue's is not there. */
async function schemasOf(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT nspname AS name FROM pg_namespace WHERE nspname IN ('public', 'pgboss')`,
  );
  return rows.map(({ name }) => name);
}

/**
 * GRANT and REVOKE statements that give the role the privileges of `privileges.ts` and no others in
 * this database.
 */
async function grantStatements(client: pg.Client, role: string): Promise<string[]> {
  const to = pg.escapeIdentifier(role);
  const tables = await tablesFor(client, role);
  const { rows } = await client.query<{ name: string }>('SELECT current_database() AS name');
  const database = pg.escapeIdentifier(rows[0]?.name ?? '');
  const schemas = (await schemasOf(client)).join(', ');
  return [
    `REVOKE CREATE, TEMPORARY ON DATABASE ${database} FROM PUBLIC, ${to}`,
    `GRANT CONNECT ON DATABASE ${database} TO ${to}`,
    `REVOKE CREATE ON SCHEMA ${schemas} FROM PUBLIC, ${to}`,
    `GRANT USAGE ON SCHEMA ${schemas} TO ${to}`,
    `REVOKE ALL ON ALL TABLES IN SCHEMA ${schemas} FROM PUBLIC, ${to}`,
    `GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${to}`,
    ...tables.flatMap((table) => {
      const privileges = privilegesOn(table).join(', ');
      return privileges ? `GRANT ${privileges} ON ${table.quoted} TO ${to}` : [];
    }),
  ];
}

/**
 * Grants the role its privileges on the tables as they are now, in one transaction. Nothing is
 * written when it has them already.
 */
export async function grantToApp(ownerUrl: string, role: string): Promise<void> {
  await underLock(ownerUrl, async (client) => {
    const tables = await tablesFor(client, role);
    const asDecided = tables.every((table) => sameSet(table.granted, privilegesOn(table)));
    if (asDecided && !(await mayMakeAnything(client, role))) return;
    for (const statement of await grantStatements(client, role)) await client.query(statement);
  });
}

async function mayMakeAnything(client: pg.Client, role: string): Promise<boolean> {
  const { rows } = await client.query<{ may: boolean }>(
    `SELECT bool_or(has_schema_privilege($1, s, 'CREATE'))
       OR has_database_privilege($1, current_database(), 'CREATE, TEMPORARY') AS may
     FROM unnest($2::text[]) AS s`,
    [role, await schemasOf(client)],
  );
  return rows[0]?.may ?? false;
}

function sameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((entry) => other.includes(entry));
}

/** Runs `work` in a transaction under the advisory lock of migrations. */
async function underLock(ownerUrl: string, work: (client: pg.Client) => Promise<void>) {
  await withClient(ownerUrl, async (client) => {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [migrationLock]);
    await work(client);
    await client.query('COMMIT');
  });
}

/** The same statements as text, for an administrator of the database to run. */
export function printableGrants(ownerUrl: string, role: string): Promise<string> {
  return withClient(ownerUrl, async (client) =>
    (await grantStatements(client, role)).map((statement) => `${statement};\n`).join(''),
  );
}
