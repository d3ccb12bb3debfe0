import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTool, toolScript } from '@/lib/cli/child';
import { freePort } from '@/lib/cli/ports';
import { onShutdown } from '@/lib/cli/shutdown';
import { startWebServer } from '@/lib/cli/web-server';
import { withClient, withDatabaseName } from '@/lib/server/database/connection';
import { migrate } from '@/lib/server/database/migration/migrate';
import { importEvidence } from '@/lib/server/evidence/import/import';
import { MADE_UP } from '@/lib/server/evidence/testing/folders';
import { testEnvironment } from '@/lib/server/testing/environment';
import { openForApp, startThrowAwayServer } from '@/lib/server/testing/throw-away-server';
import { loadContent } from '@/prisma/seed/seed';
import { ensureChromium } from './chromium';
import { startIdentityProvider } from './identity-provider';
import { openServerLog } from './server-log';

export interface JourneyOptions {
  /** Arguments for Playwright. */
  args: string[];
  /** Where to write Playwright's JSON report, if anywhere. */
  reportFile?: string;
}

/**
 * Runs Playwright against the build, served on a free port with a throw-away database in which the
 * outlooks are loaded, and made-up evidence. An identity provider runs beside it.
 *
 * @returns Playwright's exit status.
 */
export async function runJourneys({ args, reportFile }: JourneyOptions): Promise<number> {
  const browser = await ensureChromium();
  const server = await startThrowAwayServer();
  onShutdown(server.stop);
  await withClient(server.url, (client) => client.query('CREATE DATABASE journeys'));
  const DATABASE_OWNER_URL = withDatabaseName(server.url, 'journeys');
  await migrate(DATABASE_OWNER_URL);
  await loadContent(DATABASE_OWNER_URL);
  await importEvidence(DATABASE_OWNER_URL, MADE_UP);

  // Without a mail server the app writes messages here, where the journeys read them.
  const MAIL_OUTBOX = await mkdtemp(path.join(tmpdir(), 'longview-outbox-'));
  onShutdown(() => rm(MAIL_OUTBOX, { recursive: true, force: true }));

  const port = await freePort();
  const address = `http://localhost:${port}`;
  const identityProvider = await startIdentityProvider(address);
  const env = {
    ...testEnvironment(),
    ...identityProvider.settings,
    DATABASE_URL: await openForApp(DATABASE_OWNER_URL),
    NEXTAUTH_URL: address,
    NEXTAUTH_SECRET: randomBytes(32).toString('base64url'),
    SECURITY_CONTACT: 'mailto:security@longview.example',
    MAIL_OUTBOX,
  };
  const { logFile, write, remove } = await openServerLog();
  onShutdown(remove);
  const web = await startWebServer({ port, host: '127.0.0.1', address }, env, write);
  const playwright = toolScript('@playwright', 'test', 'cli.js');
  const { code } = await runTool(playwright, ['test', ...args], {
    inherit: true,
    env: {
      ...env,
      DATABASE_OWNER_URL,
      BASE_URL: address,
      CHROMIUM_PATH: browser,
      SERVER_LOG: logFile,
      ...(reportFile && { PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile }),
    },
  });
  await web.stop();
  identityProvider.stop();
  return code;
}
