import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import { pathFromCaller } from '@/lib/cli/caller-directory';
import { Problem } from '@/lib/cli/problem';
import { say } from '@/lib/cli/say';
import {
  createRoleSql,
  ensureAppRole,
  grantToApp,
  printableGrants,
} from '@/lib/server/database/app-role/app-role';
import { backUp, restore } from '@/lib/server/database/backup/backup';
import { withClient } from '@/lib/server/database/connection';
import { findEmbedded, keepRunning } from '@/lib/server/database/embedded/embedded';
import {
  openForApp,
  projectDatabase,
  usesEmbeddedDatabase,
} from '@/lib/server/database/embedded/project-database';
import { stopIfUnused } from '@/lib/server/database/embedded/usage-lock';
import { createMigration } from '@/lib/server/database/migration/create';
import { diffToSchema } from '@/lib/server/database/migration/diff';
import { migrate, migrationStatus } from '@/lib/server/database/migration/migrate';
import { runClientProgram } from './client-program';

export async function up(): Promise<void> {
  const url = await projectDatabase();
  if (usesEmbeddedDatabase()) await keepRunning();
  console.log(`The database is running: ${withoutPassword(url)}`);
}

export async function stop(): Promise<void> {
  if (!usesEmbeddedDatabase())
    throw new Problem('DATABASE_URL names a database that is not ours to stop.');
  const url = await findEmbedded();
  if (url === undefined) return console.log('The embedded database is not running.');
  if (!(await stopIfUnused(url))) {
    throw new Problem('npm start or npm run dev uses the database. Stop that with Ctrl-C.');
  }
  console.log('The database has stopped.');
}

export async function status(): Promise<void> {
  const url = usesEmbeddedDatabase() ? await findEmbedded() : await projectDatabase();
  if (url === undefined) {
    console.log('The embedded database is not running (npm run db:up).');
    return;
  }
  const { pending, edited, failed, unknown } = await migrationStatus(url);
  console.log(`Database: ${withoutPassword(url)}`);
  for (const [label, names] of Object.entries({ pending, edited, failed, unknown })) {
    if (names.length > 0) console.log(`Migrations ${label}: ${names.join(', ')}`);
  }
  if (pending.length + edited.length + failed.length > 0) return;
  const drift = await diffToSchema(url, 'words');
  console.log(
    drift === ''
      ? 'All migrations are applied and agree with schema.prisma.'
      : `schema.prisma asks for changes that no migration makes (npm run db:new -- name):${drift}`,
  );
}

export async function applyMigrations(): Promise<void> {
  const url = await projectDatabase();
  const applied = await migrate(url);
  await openForApp(url, () => {});
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'Nothing to apply.');
}

export async function newMigration(name: string, empty?: boolean): Promise<void> {
  if (name === '') throw new Problem('Give the migration a name: npm run db:new -- add_goals');
  const file = await createMigration(await projectDatabase(), { name, empty });
  console.log(
    file ? `Wrote ${file}` : 'The schema asks for no change (--empty writes one anyway).',
  );
}

export async function seed(): Promise<void> {
  await (await import('@/prisma/seed/seed')).loadContent(await projectDatabase());
}

/** Deletes everything, after a confirmation, and creates the tables and the outlooks anew. */
export async function reset(yes?: boolean): Promise<void> {
  const url = await projectDatabase();
  if (!(yes || (await confirm(`Delete everything in ${withoutPassword(url)}?`)))) {
    throw new Problem('Nothing was deleted. (npm run db:reset -- --yes does not ask.)');
  }
  await withClient(url, (client) =>
    client.query(
      'DROP SCHEMA IF EXISTS pgboss CASCADE; DROP SCHEMA public CASCADE; CREATE SCHEMA public',
    ),
  );
  await migrate(url);
  await (await import('@/prisma/seed/seed')).loadContent(url);
  await openForApp(url, say);
}

export async function backup(file: string): Promise<void> {
  if (file === '') throw new Problem('Name a file: npm run db:backup -- longview.backup');
  const rows = await backUp(await projectDatabase(), file);
  console.log(
    `Wrote ${rows} rows to ${file}. It holds people's plans: keep it where only you can read.`,
  );
}

export async function restoreBackup(file: string, replace?: boolean): Promise<void> {
  if (file === '') throw new Problem('Name a file: npm run db:restore -- longview.backup');
  const url = await projectDatabase();
  await migrate(url);
  await restore(url, file, { replace });
  await openForApp(url, say);
  console.log(
    `Everything in ${file} is back, and was compared table by table. Everyone signs in again: sessions and links sent by mail that were in it have ended.`,
  );
}

/** Makes the role that `DATABASE_URL` names and gives it what the app needs, or prints how. */
export async function roles(print?: boolean): Promise<void> {
  if (usesEmbeddedDatabase()) throw new Problem('The embedded database makes its roles by itself.');
  if (!process.env.DATABASE_OWNER_URL) {
    throw new Problem(
      'Set DATABASE_OWNER_URL to the address for the owner of the tables, and DATABASE_URL to the same database with the name and password that the app shall have.',
    );
  }
  const ownerUrl = await projectDatabase();
  const { username, password } = new URL(process.env.DATABASE_URL ?? '');
  const login = { user: decodeURIComponent(username), password: decodeURIComponent(password) };
  if (login.user === decodeURIComponent(new URL(ownerUrl).username)) {
    throw new Problem('DATABASE_URL and DATABASE_OWNER_URL name the same user.');
  }
  if (print) {
    console.log(`${createRoleSql(login)};\n${await printableGrants(ownerUrl, login.user)}`);
    return;
  }
  await ensureAppRole(ownerUrl, login);
  await grantToApp(ownerUrl, login.user);
  console.log(`${login.user} may do what the app needs, and nothing else.`);
}

/** Runs psql, or another program that uses libpq, on the database. */
export async function runProgram(program = '', args: readonly string[]): Promise<void> {
  if (program === '') throw new Problem('Name a program: npm run db:with -- pg_dump --file=FILE');
  const script = program === 'psql' ? 'db:psql' : 'db:with';
  const folder = pathFromCaller(script, '.');
  process.exitCode = await runClientProgram(await projectDatabase(), program, args, folder);
}

/** Prints the password too, for tools that take an address and nothing else. */
export async function printUrl(): Promise<void> {
  console.log(await projectDatabase());
}

async function confirm(question: string): Promise<boolean> {
  if (!stdin.isTTY) return false;
  const terminal = createInterface({ input: stdin, output: stdout });
  const answer = await terminal.question(`${question} Type yes: `);
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}

function withoutPassword(url: string): string {
  const shown = new URL(url);
  shown.password = '';
  return shown.href;
}
