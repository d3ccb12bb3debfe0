import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { projectDirectory } from '@/lib/cli/paths';
import { freePort } from '@/lib/cli/ports';
import type { OutlookFile } from '@/lib/schemas/outlook/outlook-file';
import { sampleOutlook } from '@/lib/schemas/outlook/outlook-file.fixture';
import { withClient, withDatabaseName } from '@/lib/server/database/connection';
import { ensureServer, stopServer } from '@/lib/server/database/embedded/server';
import { testEnvironment } from '@/lib/server/testing/environment';
import {
  addAppRole,
  startThrowAwayServer,
  surviving,
} from '@/lib/server/testing/throw-away-server';
import { expect, test } from './fixtures';

interface Instance {
  address: string;
  child: ChildProcess;
}

/** The command behind `npm start`, as an operator runs it several times on one database. */
async function startInstance(settings: Record<string, string>): Promise<Instance> {
  const port = await freePort();
  const child = spawn(process.execPath, [path.join('scripts', 'run.mjs'), 'start'], {
    cwd: projectDirectory,
    env: { ...testEnvironment(), ...settings, NODE_ENV: 'production', PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.setEncoding('utf8').on('data', (text) => {
    said += text;
  });
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (text) => String(text).includes('is ready at') && resolve());
    child.once('close', () => reject(new Error(`The instance did not start:\n${said}`)));
  });
  return { address: `http://127.0.0.1:${port}`, child };
}

/**
 * A draft that was due for publication an hour ago. The job that looks for such drafts is queued ten
 * times, instead of waiting for the next minute.
 */
async function scheduleDraft(ownerUrl: string, outlook: OutlookFile): Promise<string> {
  const id = randomUUID();
  await withClient(ownerUrl, async (client) => {
    await client.query(
      `INSERT INTO "OutlookDraft" ("id", "slug", "content", "status", "scheduledFor", "updatedAt")
       VALUES ($1, $2, $3, 'scheduled', now() - interval '1 hour', now())`,
      [id, outlook.slug, JSON.stringify(outlook)],
    );
    await client.query(
      `INSERT INTO pgboss.job ("name") SELECT 'publish-due' FROM generate_series(1, 10)`,
    );
  });
  return id;
}

const statusOf = async (url: string) => {
  const response = await fetch(url);
  return [response.status, response.headers.get('retry-after')];
};

test('two instances that start together migrate once, publish what is due once, outlive the database, and finish what is under way (trust 18) (trust 19)', async () => {
  test.setTimeout(180_000);
  const server = await startThrowAwayServer(surviving);
  const ownerUrl = withDatabaseName(server.url, 'instances');
  await withClient(server.url, (client) => client.query('CREATE DATABASE instances'));
  const settings = {
    DATABASE_OWNER_URL: ownerUrl,
    DATABASE_URL: await addAppRole(ownerUrl),
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'a-secret-for-tests-and-nothing-else-0002',
  };
  const instances: Instance[] = [];
  try {
    instances.push(...(await Promise.all([startInstance(settings), startInstance(settings)])));
    const { rows } = await withClient(ownerUrl, (client) =>
      client.query(
        'SELECT migration_name FROM _prisma_migrations GROUP BY 1 HAVING count(*) <> 1 OR bool_or(finished_at IS NULL)',
      ),
    );
    expect(rows).toEqual([]);
    const all = (to: string) => Promise.all(instances.map(({ address }) => statusOf(address + to)));
    const alike = (status: number, retry: string | null = null) => Array(2).fill([status, retry]);
    expect(await all('/outlooks')).toEqual(alike(200));

    // Both look for what is due; one publishes it, and both show it, without a restart.
    const outlook = { ...sampleOutlook(), summary: 'It was due an hour ago.' };
    const draft = await scheduleDraft(ownerUrl, outlook);
    for (const { address } of instances) {
      const read = () => fetch(`${address}/outlooks/${outlook.slug}`).then((page) => page.text());
      await expect.poll(read, { timeout: 30_000 }).toContain(outlook.summary);
    }
    const published = await withClient(ownerUrl, (client) =>
      client.query(
        `SELECT count(*)::int AS "count" FROM "OutlookDraftEvent" WHERE "draftId" = $1
         UNION ALL SELECT count(*)::int FROM "OutlookVersion" v
         JOIN "Outlook" o ON o."id" = v."outlookId" WHERE o."slug" = $2`,
        [draft, outlook.slug],
      ),
    );
    expect(published.rows).toEqual([{ count: 1 }, { count: 1 }]);

    await stopServer(server.server, 'SIGQUIT');
    expect(await all('/api/health/ready')).toEqual(alike(503));
    expect(await all('/api/health/live')).toEqual(alike(200));
    expect(await all('/outlooks')).toEqual(alike(503, '5'));
    await ensureServer(server.server, server.port);
    await expect.poll(() => all('/api/health/ready')).toEqual(alike(200));
    expect(await all('/outlooks')).toEqual(alike(200));

    const [first] = instances;
    if (!first) throw new Error('There is no instance.');
    const ended = once(first.child, 'exit');
    await withClient(ownerUrl, async (client) => {
      await client.query('BEGIN');
      await client.query('LOCK TABLE "Outlook", "OutlookVersion" IN ACCESS EXCLUSIVE MODE');
      const answer = statusOf(`${first.address}/outlooks`);
      const waiting = () =>
        client
          .query('SELECT count(*)::int AS count FROM pg_locks WHERE NOT granted')
          .then((found) => found.rows[0].count);
      await expect.poll(waiting, { intervals: [50] }).toBeGreaterThan(0);
      first.child.kill('SIGTERM');
      await client.query('COMMIT');
      expect(await answer).toEqual([200, null]);
    });
    expect(await ended).toEqual([0, null]);
  } finally {
    for (const { child } of instances) if (child.exitCode === null) child.kill('SIGTERM');
    await server.stop();
  }
});
