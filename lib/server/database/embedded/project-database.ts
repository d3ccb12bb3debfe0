import { messageOf, Problem } from '@/lib/cli/problem';
import { grantToApp, withLogin } from '../app-role/app-role';
import { keepsSessions } from '../session-pooling';
import { embeddedAppLogin, startEmbedded } from './embedded';

/** Whether the database is the embedded one, which the commands start and stop. */
export function usesEmbeddedDatabase(): boolean {
  return !process.env.DATABASE_URL;
}

/**
 * The owner's URL of the database that the operator configured, else of the embedded one, which is
 * started.
 */
export async function projectDatabase(): Promise<string> {
  return usesEmbeddedDatabase() ? startEmbedded() : namedDatabase();
}

/**
 * The database of `DATABASE_OWNER_URL` or, without one, of `DATABASE_URL`, once it has answered.
 *
 * @throws {Problem} when it does not.
 */
export async function namedDatabase(): Promise<string> {
  if (process.env.DATABASE_OWNER_URL) return answering('DATABASE_OWNER_URL');
  return answering('DATABASE_URL');
}

async function answering(setting: 'DATABASE_URL' | 'DATABASE_OWNER_URL'): Promise<string> {
  const url = process.env[setting] ?? '';
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Problem(`${setting} must begin with postgresql://`);
  }
  const keeps = await keepsSessions(url).catch((cause: unknown) => {
    throw new Problem(`The database that ${setting} names does not answer: ${messageOf(cause)}`, {
      cause,
    });
  });
  if (keeps) return url;
  throw new Problem(
    `${setting} names a pooler that hands out connections for a transaction or a statement, which would show people each other's plans. Name the database itself, or a pooler in session mode (PgBouncer: pool_mode = session).`,
  );
}

/**
 * The URL for the app itself, whose role is granted its privileges on the current tables. Where the
 * operator sets only one URL, the app connects as the owner.
 *
 * @param ownerUrl of the same database, migrated.
 */
export async function openForApp(ownerUrl: string, warn: (sentence: string) => void) {
  if (usesEmbeddedDatabase()) {
    const login = await embeddedAppLogin(ownerUrl);
    await grantToApp(ownerUrl, login.user);
    return withLogin(ownerUrl, login);
  }
  if (!process.env.DATABASE_OWNER_URL) {
    warn(
      'The app connects as the owner of its tables: a fault in it could change everything, and row-level security does not bind it. docs/running.md says how to give it a role of its own (npm run db:roles).',
    );
    return ownerUrl;
  }
  const url = await answering('DATABASE_URL');
  await grantToApp(ownerUrl, decodeURIComponent(new URL(url).username));
  return url;
}
