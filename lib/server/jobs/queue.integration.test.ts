import type pg from 'pg';
import { PgBoss } from 'pg-boss';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { withClient } from '../database/connection';
import { createPool } from '../database/prisma';
import { hasPgBouncer, startPgBouncer } from '../testing/pgbouncer';
import { createTestDatabase, type TestDatabase } from '../testing/test-database';
import { type Job, type RunningQueue, startQueue } from './queue';

const PATIENCE = { timeout: 20_000, interval: 50 };

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const started: { pool: pg.Pool; queue: RunningQueue }[] = [];
afterEach(async () => {
  for (const { pool, queue } of started.splice(0)) {
    await queue.stop();
    await pool.end();
  }
});

/** An instance's queue, over connections of its own. */
async function startInstance(
  jobs: readonly Job[],
  { url = database.appUrl, pool = createPool(url, 3) } = {},
) {
  // As Prisma's adapter does in the app: a connection that breaks while idle ends no process.
  pool.on('error', () => {});
  const queue = startQueue(pool, jobs, { polling: 0.5 });
  started.push({ pool, queue });
  await queue.ready;
  return queue;
}

const asOwner = <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) =>
  withClient(database.url, async (client) => (await client.query<Row>(sql, values)).rows);

/** The jobs of a kind, and what became of each. */
const statesOf = async (name: string) => {
  const rows = await asOwner<{ state: string }>(
    `SELECT "state" FROM pgboss.job WHERE "name" = $1 ORDER BY "state"`,
    [name],
  );
  return rows.map(({ state }) => state);
};

/** What the log says while `work` runs. */
async function logged(work: () => Promise<void>): Promise<{ event: string }[]> {
  const lines: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
  try {
    await work();
  } finally {
    write.mockRestore();
  }
  return lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
}

/** Jobs of a kind that note what they were given, once they may. */
function noting(name: string, allowed: Promise<void> = Promise.resolve()) {
  const runs: string[] = [];
  const begun = vi.fn();
  const job: Job = {
    name,
    run: async ({ id = '' }) => {
      begun(id);
      await allowed;
      runs.push(id);
    },
  };
  return { job, begun, runs };
}

describe('the job queue of two instances', () => {
  it('runs each job once, however often and by whichever instance it is queued', async () => {
    const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
    const { job, runs } = noting('once', allowed);
    const queues = [await startInstance([job]), await startInstance([job])];
    const ids = ['a', 'b', 'c'];
    const sends = Array.from({ length: 10 }, (_, at) =>
      ids.map((id) => queues[at % 2]?.send('once', id, { id })),
    );
    await Promise.all(sends.flat());
    // None had ended before all were queued: what comes after a run is another run.
    allow();
    const done = ids.map(() => 'completed');
    await vi.waitFor(async () => expect(await statesOf('once')).toEqual(done), PATIENCE);
    expect(runs.toSorted()).toEqual(ids);
  });

  it('runs what has a schedule once for each time', async () => {
    const runs: string[] = [];
    const job = { name: 'scheduled', cron: '* * * * *', run: async () => runs.push('run') };
    await Promise.all([startInstance([job]), startInstance([job])]);
    await vi.waitFor(() => expect(runs).toContain('run'), PATIENCE);
    // Whichever instance is the first looks at the schedules, and then again.
    const looked = () => asOwner<{ at: Date }>('SELECT "cron_on" AS "at" FROM pgboss.version');
    for (let looks = 0; looks < 2; looks++) {
      const before = await looked();
      await vi.waitFor(async () => expect(await looked()).not.toEqual(before), PATIENCE);
    }
    const [queued] = await asOwner<{ jobs: number; minutes: number }>(
      `SELECT count(*)::int AS "jobs", count(DISTINCT date_trunc('minute', "created_on"))::int AS "minutes"
       FROM pgboss.job WHERE "name" = 'scheduled'`,
    );
    expect(queued?.jobs).toBe(queued?.minutes);
    const rows = await asOwner(`SELECT "cron", "timezone" FROM pgboss.schedule`);
    expect(rows).toEqual([{ cron: '* * * * *', timezone: 'UTC' }]);
  });

  it('tries a failed job again, logs each failure, and keeps no word of the error (trust 15)', async () => {
    const words = 'No mailbox reader@example.org';
    let tries = 0;
    const job: Job = {
      name: 'failing',
      retries: { retryLimit: 3, retryDelay: 1, retryDelayMax: 1 },
      run: async () => {
        tries += 1;
        if (tries < 3) throw new Error(words);
      },
    };
    const lines = await logged(async () => {
      const queue = await startInstance([job]);
      await queue.send('failing', 'one', { id: 'one' });
      await vi.waitFor(() => expect(tries).toBe(3), PATIENCE);
    });
    const failures = lines.filter(({ event }) => event === 'job-failed');
    expect(failures).toMatchObject([{ job: 'failing' }, { job: 'failing' }]);
    expect(JSON.stringify(lines)).not.toContain(words);
    const rows = await asOwner<{ row: string }>('SELECT j::text AS "row" FROM pgboss.job j');
    expect(rows.map(({ row }) => row).join()).not.toContain('mailbox');
  });

  it('lets what is under way end before it stops, and takes nothing new (trust 19)', async () => {
    const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
    const { job, begun, runs } = noting('slow', allowed);
    const queue = await startInstance([job]);
    await queue.send('slow', 'one', { id: 'one' });
    await vi.waitFor(() => expect(begun).toHaveBeenCalled(), PATIENCE);
    await queue.send('slow', 'two', { id: 'two' });
    const stopped = queue.stop().then(() => expect(runs).toEqual(['one']));
    allow();
    await stopped;
    expect(await statesOf('slow')).toEqual(['created', 'completed']);
  });

  it('waits for a database that is away, says so once, and goes on (trust 18)', async () => {
    const { job, runs } = noting('patient');
    const name = new URL(database.url).pathname.slice(1);
    const maintenance = (sql: string) => {
      const url = new URL(database.url);
      url.pathname = '/postgres';
      return withClient(url.href, (client) => client.query(sql));
    };
    const lines = await logged(async () => {
      const pool = createPool(database.appUrl, 3);
      const asked = vi.spyOn(pool, 'query');
      const failures = () => asked.mock.settledResults.filter(({ type }) => type === 'rejected');
      const queue = await startInstance([job], { pool });
      onTestFinished(async () => {
        await maintenance(`ALTER DATABASE ${name} CONNECTION LIMIT -1`);
      });
      await maintenance(`ALTER DATABASE ${name} CONNECTION LIMIT 0`);
      await maintenance(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
      );
      await vi.waitFor(() => expect(failures().length).toBeGreaterThan(3), PATIENCE);
      await maintenance(`ALTER DATABASE ${name} CONNECTION LIMIT -1`);
      await queue.send('patient', 'one', { id: 'one' });
      await vi.waitFor(() => expect(runs).toEqual(['one']), PATIENCE);
    });
    expect(lines.map(({ event }) => event)).toEqual(['database-failed']);
  });

  it.skipIf(!hasPgBouncer)(
    'works through a pooler of transactions, PgBouncer, where it is installed',
    async () => {
      const pooler = await startPgBouncer(database.appUrl);
      onTestFinished(pooler.stop);
      const { job, runs } = noting('pooled');
      const queues = [
        await startInstance([job], { url: pooler.url }),
        await startInstance([job], { url: pooler.url }),
      ];
      const ids = Array.from({ length: 12 }, (_, at) => String(at));
      await Promise.all(ids.map((id, at) => queues[at % 2]?.send('pooled', id, { id })));
      await vi.waitFor(() => expect(runs).toHaveLength(ids.length), PATIENCE);
      expect(new Set(runs)).toEqual(new Set(ids));
      while (started.length > 0) {
        const last = started.pop();
        await last?.queue.stop();
        await last?.pool.end();
      }
    },
  );
});

/** The library itself, over connections of its own; what it reports as errors is collected. */
async function openLibrary(url: string) {
  const pool = createPool(url, 3);
  const boss = new PgBoss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    migrate: false,
    reindex: false,
    schedule: false,
    supervise: false,
    registerInstance: false,
  });
  const errors: unknown[] = [];
  boss.on('error', (error) => errors.push(error));
  await boss.start();
  onTestFinished(async () => {
    await boss.stop();
    await pool.end();
  });
  return { boss, errors };
}

describe('the schema of the queue', () => {
  it('is, as migrated, the one that its library expects', async () => {
    const { boss } = await openLibrary(database.url);
    const drift = await boss.detectSchemaDrift();
    expect(drift.ok, JSON.stringify(drift)).toBe(true);
  });

  it('is kept in order by the app’s role, which may do no more than that', async () => {
    const { boss, errors } = await openLibrary(database.appUrl);
    await asOwner(
      `INSERT INTO pgboss.job ("name", "state", "completed_on", "keep_until", "deletion_seconds")
       SELECT "name", 'completed', now() - interval '2 days', now(), 60 FROM pgboss.queue`,
    );
    await asOwner('UPDATE pgboss.queue SET "maintain_on" = NULL, "monitor_on" = NULL');
    await boss.supervise();
    expect(errors).toEqual([]);
    const old = `"state" = 'completed' AND "completed_on" < now() - interval '1 day'`;
    expect(await asOwner(`SELECT 1 FROM pgboss.job WHERE ${old}`)).toEqual([]);
  });
});
