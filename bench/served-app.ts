import { randomBytes } from 'node:crypto';
import { say } from '@/lib/cli/say';
import { onShutdown } from '@/lib/cli/shutdown';
import { withClient, withDatabaseName } from '@/lib/server/database/connection';
import { importEvidence } from '@/lib/server/evidence/import/import';
import { findFullFolder, MADE_UP } from '@/lib/server/evidence/testing/folders';
import { addAppRole, startThrowAwayServer } from '@/lib/server/testing/throw-away-server';
import { copyProject } from './project-copy';
import { type ServedCopy, serveCopy } from './served-copy';

export interface ServedApp extends ServedCopy {
  /** The copy's environment variables; the app connects by `DATABASE_URL`. */
  readonly settings: Readonly<Record<'DATABASE_URL' | 'DATABASE_OWNER_URL', string>>;
  /** Which evidence is imported, in words, for a section's title. */
  readonly evidence: string;
}

/**
 * Builds a copy of the app and serves it with a throw-away database that has outlooks and evidence.
 *
 * @param more environment variables of the copy alone
 */
export async function serveApp(more: Readonly<Record<string, string>> = {}): Promise<ServedApp> {
  say('Building a copy of the app …');
  await copyProject();
  const database = await startThrowAwayServer();
  onShutdown(database.stop);
  await withClient(database.url, (client) => client.query('CREATE DATABASE bench'));
  const DATABASE_OWNER_URL = withDatabaseName(database.url, 'bench');
  const settings = {
    DATABASE_OWNER_URL,
    DATABASE_URL: await addAppRole(DATABASE_OWNER_URL),
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    NEXTAUTH_URL: 'http://localhost:3000',
  };
  const served = await serveCopy({ ...settings, ...more });
  const full = findFullFolder();
  await importEvidence(DATABASE_OWNER_URL, full ?? MADE_UP);
  return {
    ...served,
    settings,
    evidence: full ? 'the full evidence' : 'made-up evidence',
    async stop() {
      await served.stop();
      await database.stop();
    },
  };
}
