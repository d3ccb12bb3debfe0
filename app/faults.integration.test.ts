import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { readPidFile } from '@/lib/server/database/embedded/pid-file';
import { ensureServer, stopServer } from '@/lib/server/database/embedded/server';
import { migrate } from '@/lib/server/database/migration/migrate';
import { createPool } from '@/lib/server/database/prisma';
import { isUnavailable } from '@/lib/server/database/unavailable';
import {
  openForApp,
  startThrowAwayServer,
  surviving,
  type ThrowAwayServer,
} from '@/lib/server/testing/throw-away-server';
import { loadContent } from '@/prisma/seed/seed';
import { type Instance, startInstance } from './instances.fixture';

/** Milliseconds until an answer, whatever the database does: for a connection, then a statement. */
const BOUND = 15_000;
const WORKERS = 6;

vi.setConfig({ testTimeout: 120_000 });

let server: ThrowAwayServer;
let owner: pg.Pool;
let instances: [Instance, Instance];
let userId: string;
let goalId: string;

beforeAll(async () => {
  server = await startThrowAwayServer(surviving);
  await migrate(server.url);
  await loadContent(server.url);
  const url = await openForApp(server.url);
  instances = [await startInstance(url), await startInstance(url)];
  owner = createPool(server.url, 2);
  owner.on('error', () => {});
  [userId, goalId] = await makeGoal();
}, 60_000);
afterAll(async () => {
  await Promise.all(instances.map(({ db }) => db.$disconnect()));
  await owner.end();
  await server.stop();
});

/** A person with a goal, by the plainest rows that the tables take. */
async function makeGoal(): Promise<[string, string]> {
  const [user, plan, strategy, goal] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await owner.query(`INSERT INTO "User" ("id", "email") VALUES ($1, $2)`, [user, `${user}@x.org`]);
  await owner.query(
    `INSERT INTO "Plan" ("id", "userId", "outlookId", "outlookVersionId", "title", "startedOn", "updatedAt")
     SELECT $1, $2, "outlookId", "id", 'Plan', '2026-01-01', now() FROM "OutlookVersion" LIMIT 1`,
    [plan, user],
  );
  await owner.query(
    `INSERT INTO "PlanStrategy" ("id", "planId", "userId", "key", "title", "position", "startingLevel",
       "required2026", "required2031", "required2036", "required2046", "weight2031", "weight2036", "weight2046")
     VALUES ($1, $2, $3, 'one', 'One', 0, 0, 10, 20, 30, 40, 1, 1, 1)`,
    [strategy, plan, user],
  );
  await owner.query(
    `INSERT INTO "Goal" ("id", "planId", "userId", "strategyId", "position", "title", "startOn", "dueOn", "updatedAt")
     VALUES ($1, $2, $3, $4, 0, 'Goal', '2026-01-01', '2030-01-01', now())`,
    [goal, plan, user, strategy],
  );
  return [user, goal];
}

const entry = () => ({ goalId, occurredOn: '2026-02-01' as const, value: 4, note: '', link: '' });

interface Load {
  /** What was acknowledged, by idempotency key. */
  readonly acknowledged: Map<string, string>;
  readonly failures: { unavailable: boolean; milliseconds: number }[];
  /** Resolves when so many more were acknowledged. */
  more(count: number): Promise<void>;
  /** Ends the load, each write under way being tried until it is acknowledged. */
  end(): Promise<void>;
}

/** People who log progress on both instances, and send what failed again, as a browser would. */
function load(): Load {
  const acknowledged = new Map<string, string>();
  const failures: Load['failures'] = [];
  let over = false;
  const work = async (instance: Instance) => {
    while (!over) {
      const key = randomUUID();
      while (!acknowledged.has(key)) {
        const started = performance.now();
        try {
          const { entryId } = await instance.logProgress({ userId, key }, entry());
          acknowledged.set(key, String(entryId));
        } catch (error) {
          const milliseconds = performance.now() - started;
          failures.push({ unavailable: isUnavailable(error), milliseconds });
          await delay(20);
        }
      }
    }
  };
  const workers = Array.from({ length: WORKERS }, (_, n) => work(instances[n % 2] as Instance));
  return {
    acknowledged,
    failures,
    async more(count) {
      const goal = acknowledged.size + count;
      await expect.poll(() => acknowledged.size, { timeout: 40_000 }).toBeGreaterThanOrEqual(goal);
    },
    async end() {
      over = true;
      await Promise.all(workers);
    },
  };
}

/** Every acknowledged write is there, once, and nothing else is. */
async function expectNothingLost({ acknowledged }: Load, before: Set<string>) {
  const after = await entries();
  for (const id of before) after.delete(id);
  expect(after).toEqual(new Set(acknowledged.values()));
  expect(after.size).toBe(acknowledged.size);
}

async function entries(): Promise<Set<string>> {
  const { rows } = await owner.query<{ id: string }>('SELECT "id" FROM "ProgressEntry"');
  return new Set(rows.map(({ id }) => id));
}

function expectBounded({ failures }: Load) {
  expect(failures.length).toBeGreaterThan(0);
  expect(failures.filter(({ unavailable }) => !unavailable)).toEqual([]);
  expect(failures.filter(({ milliseconds }) => milliseconds > BOUND)).toEqual([]);
}

const readiness = () => Promise.all(instances.map(async ({ ready }) => (await ready()).status));

/** Both instances are ready again by themselves. */
async function expectRecovery() {
  await expect.poll(readiness, { timeout: 20_000 }).toEqual([200, 200]);
}

describe('the database under load over two instances (trust 18)', () => {
  it.each([
    ['restarts', 'SIGINT'],
    ['crashes', 'SIGQUIT'],
  ] as const)(
    '%s: no acknowledged write is lost, errors are bounded, all goes on',
    async (_, signal) => {
      const before = await entries();
      const running = load();
      await running.more(20);
      await stopServer(server.server, signal);
      expect(await readiness()).toEqual([503, 503]);
      expect(await Promise.all(instances.map(({ live }) => live().status))).toEqual([200, 200]);
      expect(await ensureServer(server.server, server.port)).toBe(server.port);
      await expectRecovery();
      await running.more(20);
      await running.end();
      expectBounded(running);
      await expectNothingLost(running, before);
    },
  );

  it('freezes: requests end with a bounded error, and go on when it thaws', async () => {
    const before = await entries();
    const running = load();
    await running.more(20);
    const { rows } = await owner.query<{ pid: number }>('SELECT pid FROM pg_stat_activity');
    const postmaster = (await readPidFile(server.server.data))?.pid ?? 0;
    const all = [postmaster, ...rows.map(({ pid }) => pid)];
    const signal = (name: 'SIGSTOP' | 'SIGCONT') => {
      for (const pid of all) {
        try {
          process.kill(pid, name);
        } catch {
          // That process has ended since.
        }
      }
    };
    signal('SIGSTOP');
    try {
      expect(await readiness()).toEqual([503, 503]);
      expect(await Promise.all(instances.map(({ live }) => live().status))).toEqual([200, 200]);
      await expect
        .poll(() => running.failures.length, { timeout: 20_000 })
        .toBeGreaterThan(WORKERS);
    } finally {
      signal('SIGCONT');
    }
    await expectRecovery();
    await running.more(20);
    await running.end();
    expectBounded(running);
    await expectNothingLost(running, before);
  });

  it('has every connection in use: a waiting request fails within seconds', async () => {
    const [{ pool, logProgress }] = instances;
    const held = await Promise.all(Array.from({ length: pool.options.max }, () => pool.connect()));
    onTestFinished(() => {
      for (const client of held.splice(0)) client.release();
    });
    const started = performance.now();
    const waiting = logProgress({ userId, key: randomUUID() }, entry());
    expect(isUnavailable(await waiting.catch((error: unknown) => error))).toBe(true);
    expect(performance.now() - started).toBeLessThan(BOUND);
    for (const client of held.splice(0)) client.release();
    expect(await logProgress({ userId, key: randomUUID() }, entry())).toHaveProperty('entryId');
  });

  it('waits for a row lock that another transaction holds: the request fails within seconds', async () => {
    const [{ updateGoal }] = instances;
    const client = await owner.connect();
    onTestFinished(() => client.release());
    await client.query('BEGIN');
    await client.query('SELECT 1 FROM "Goal" WHERE "id" = $1 FOR UPDATE', [goalId]);
    const change = updateGoal({ userId, key: randomUUID() }, await editedGoal('Held up'));
    expect(isUnavailable(await change.catch((error: unknown) => error))).toBe(true);
    await client.query('ROLLBACK');
    expect(
      (await owner.query('SELECT "title" FROM "Goal" WHERE "id" = $1', [goalId])).rows,
    ).toEqual([{ title: 'Goal' }]);
  });

  it('detects a deadlock of two transactions: the one that loses is run again', async () => {
    const [{ db }] = instances;
    const { asUser } = await import('@/lib/server/database/viewer');
    const { retryConflicts } = await import('@/lib/server/database/retry-conflicts');
    const [first, second] = [randomUUID(), randomUUID()];
    for (const key of [first, second]) {
      await owner.query(
        `INSERT INTO "IdempotencyKey" ("userId", "key", "action") VALUES ($1, $2, 'a-test')`,
        [userId, key],
      );
    }
    const touch = (key: string) => ({ where: { userId, key }, data: { action: 'another' } });
    let attempts = 0;
    let holding = 0;
    let bothHoldOne: (() => void) | undefined;
    const meeting = new Promise<void>((resolve) => {
      bothHoldOne = resolve;
    });
    let oneCommitted: (() => void) | undefined;
    const winner = new Promise<void>((resolve) => {
      oneCommitted = resolve;
    });
    const cross = (one: string, other: string) =>
      asUser(userId, async () => {
        await retryConflicts(() =>
          db.$transaction(async (tx) => {
            attempts += 1;
            // A row whose transaction failed is free to all: the loser could take it again first.
            if (attempts > 2) await winner;
            await tx.idempotencyKey.updateMany(touch(one));
            holding += 1;
            if (holding === 2) bothHoldOne?.();
            await meeting;
            await tx.idempotencyKey.updateMany(touch(other));
          }),
        );
        oneCommitted?.();
      });
    await Promise.all([cross(first, second), cross(second, first)]);
    expect(attempts).toBe(3);
  });

  it('has a full disk: the write is refused, earlier entries stay, and it is ready again', async () => {
    const before = await entries();
    const [{ logProgress }] = instances;
    // A full disk raises SQLSTATE 53100; here a trigger raises it.
    await owner.query(
      `CREATE FUNCTION "disk_full"() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$`,
    );
    await owner.query(
      `CREATE TRIGGER "disk_full" BEFORE INSERT ON "ProgressEntry"
       FOR EACH ROW EXECUTE FUNCTION "disk_full"()`,
    );
    const by = { userId, key: randomUUID() };
    const refused = await logProgress(by, entry()).catch((error: unknown) => error);
    expect(isUnavailable(refused)).toBe(true);
    expect(await readiness()).toEqual([200, 200]);
    await owner.query('DROP FUNCTION "disk_full"() CASCADE');
    expect(await entries()).toEqual(before);
    expect(await logProgress(by, entry())).toHaveProperty('entryId');
  });
});

async function editedGoal(title: string) {
  const { rows } = await owner.query<{ version: number; strategyId: string }>(
    'SELECT "version", "strategyId" FROM "Goal" WHERE "id" = $1',
    [goalId],
  );
  const [row] = rows;
  if (!row) throw new Error('The goal has gone.');
  const values = { unit: '', target: 100, points: 25, startOn: '2026-01-01', dueOn: '2030-01-01' };
  return { goalId, title, notes: '', ...values, ...row } as never;
}

describe('two instances (trust 17)', () => {
  it('write one row for a submission that reaches both ten times at once, and answer alike', async () => {
    const before = await entries();
    const by = { userId, key: randomUUID() };
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => (instances[n % 2] as Instance).logProgress(by, entry())),
    );
    expect(answers).toEqual(Array(10).fill(answers[0]));
    expect((await entries()).size).toBe(before.size + 1);
  });

  it('keep both of two different entries from two devices', async () => {
    const before = await entries();
    const both = await Promise.all(
      instances.map(({ logProgress }) => logProgress({ userId, key: randomUUID() }, entry())),
    );
    const after = await entries();
    for (const { entryId } of both) expect(after).toContain(entryId);
    expect(after.size).toBe(before.size + 2);
  });

  it('let one of two devices that edit one goal win, and return the saved goal to the other', async () => {
    const opened = await editedGoal('');
    const titles = ['From the phone', 'From the desk'];
    const results = await Promise.allSettled(
      instances.map(({ updateGoal }, n) =>
        updateGoal({ userId, key: randomUUID() }, {
          ...(opened as object),
          title: titles[n],
        } as never),
      ),
    );
    const winner = results.findIndex(({ status }) => status === 'fulfilled');
    const loser = results[1 - winner];
    expect(loser).toMatchObject({
      status: 'rejected',
      reason: { message: 'Changed elsewhere', current: { title: titles[winner] } },
    });
  });

  it('share the rate limits: attempts that one counts make the other refuse', async () => {
    const [one, other] = instances;
    const [email, password, address] = [`${randomUUID()}@example.org`, 'wrong', randomUUID()];
    for (let n = 0; n < 8; n += 1) {
      const instance = n % 2 === 0 ? one : other;
      expect(await instance.authenticate({ email, password }, address)).toBeNull();
    }
    for (const { authenticate } of instances) {
      await expect(authenticate({ email, password }, address)).rejects.toThrow('Too many attempts');
    }
  });
});
