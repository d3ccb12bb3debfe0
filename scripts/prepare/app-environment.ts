import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { projectDirectory, stateDirectory } from '@/lib/cli/paths';
import { say } from '@/lib/cli/say';
import { givenSecret, type WebSettings } from '@/lib/cli/settings';
import { onShutdown } from '@/lib/cli/shutdown';
import { ensureStateFile } from '@/lib/cli/state-file';
import {
  namedDatabase,
  openForApp,
  usesEmbeddedDatabase,
} from '@/lib/server/database/embedded/project-database';
import { acquireEmbedded } from '@/lib/server/database/embedded/usage-lock';
import { migrate } from '@/lib/server/database/migration/migrate';
import { loadContent } from '@/prisma/seed/seed';

/**
 * Prepares what the app needs beside its build: the secret, the database, its migrations and its
 * outlooks.
 *
 * @returns the environment for the app.
 */
export async function prepareApp({ address }: WebSettings): Promise<NodeJS.ProcessEnv> {
  const NEXTAUTH_SECRET = givenSecret(process.env) ?? (await storedSecret());
  const ownerUrl = await openDatabase();
  const applied = await migrate(ownerUrl);
  if (applied.length > 0) say(`Applied ${applied.length} migration(s) to the database.`);
  await loadContent(ownerUrl);
  const DATABASE_URL = await openForApp(ownerUrl, say);
  const NEXTAUTH_URL = process.env.NEXTAUTH_URL || address;
  // The web server does not get the owner's password.
  const { DATABASE_OWNER_URL: _, ...rest } = process.env;
  return { ...rest, DATABASE_URL, NEXTAUTH_SECRET, NEXTAUTH_URL, ...outbox(rest) };
}

/** Generated once and stored, so that sessions survive a restart. */
function storedSecret(): Promise<string> {
  return ensureStateFile(path.join(stateDirectory, 'secret'), () =>
    randomBytes(32).toString('base64url'),
  );
}

/** Where messages go while there is no mail server. */
function outbox({ SMTP_URL, MAIL_OUTBOX }: NodeJS.ProcessEnv): { MAIL_OUTBOX?: string } {
  if (SMTP_URL) return {};
  const folder = path.resolve(projectDirectory, MAIL_OUTBOX || path.join(stateDirectory, 'outbox'));
  say(`No mail server is set up (SMTP_URL): messages are written to ${folder}`);
  return { MAIL_OUTBOX: folder };
}

async function openDatabase(): Promise<string> {
  if (!usesEmbeddedDatabase()) return namedDatabase();
  const { url, release } = await acquireEmbedded();
  onShutdown(release);
  return url;
}
