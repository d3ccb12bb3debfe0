import 'server-only';
import type pg from 'pg';
import { type JobResult, PgBoss, type Queue as QueueOptions } from 'pg-boss';
import { isUnavailable } from '../database/unavailable';
import { describeError, log } from '../log';

/** The schema of the queue's tables, which a migration makes. */
const SCHEMA = 'pgboss';
/** Seconds between two looks of one instance for the next job of a kind. */
const POLLING = 5;
/** Jobs that an instance takes at a time; after as many it looks again at once. */
const BATCH = 10;
/** Milliseconds for what is under way to end: within the 15 seconds until a process is killed. */
const GRACE = 10_000;

/** What a job carries: ids of rows, and never a word of a person. */
export type JobData = Record<string, string>;

/** Queues a job for one row, unless one is waiting or under way: `key` tells them apart. */
export type Send = (name: string, key: string, data: JobData) => Promise<void>;

/** A kind of job. One of it, or one for each key, waits or runs at a time on all instances. */
export interface Job {
  name: string;
  /** When it is queued by itself, as a cron expression in UTC. */
  cron?: string;
  /** How often it is tried again, with exponential backoff; not at all without this. */
  retries?: Pick<QueueOptions, 'retryLimit' | 'retryDelay' | 'retryDelayMax'>;
  /** Runs it. It may be run twice: after a crash nobody knows how far it came. */
  run(data: JobData, send: Send): Promise<unknown>;
}

export interface RunningQueue {
  send: Send;
  /** Takes no more jobs, and resolves when those under way have ended or the time is up. */
  stop(): Promise<void>;
}

/**
 * Runs jobs from the queue in PostgreSQL, which all instances share: each job is run by one of them.
 * It polls over the connections of `pool`, one statement or transaction at a time, and so works
 * behind a pooler of transactions. A database that is away, now or later, is waited for, and said
 * once in the log.
 *
 * @returns at once; `ready` resolves when it takes jobs.
 */
export function startQueue(
  pool: pg.Pool,
  jobs: readonly Job[],
  { polling = POLLING } = {},
): RunningQueue & { ready: Promise<void> } {
  let away = false;
  let stopping = false;
  const executeSql = async (text: string, values?: unknown[]) => {
    const result = await pool.query(text, values);
    away = false;
    return result;
  };
  const boss = new PgBoss({
    db: { executeSql },
    schema: SCHEMA,
    // The app's role makes no tables.
    migrate: false,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
    cronMonitorIntervalSeconds: Math.ceil(polling * 3),
  });
  const noteFailure = (error: unknown) => {
    if (!isUnavailable(error)) log('job-failed', { job: 'queue', ...describeError(error) });
    else if (!away) log('database-failed', describeError(error));
    away ||= isUnavailable(error);
  };
  boss.on('error', noteFailure);
  boss.on('warning', ({ data }) => log('job-warning', { about: nameOf(data) }));
  const send: Send = async (name, key, data) => {
    await boss.send(name, data, { singletonKey: key });
  };

  async function succeeds(name: string, work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      log('job-failed', { job: name, ...describeError(error) });
      return false;
    }
  }

  async function work({ name, cron, retries, run }: Job): Promise<void> {
    const options = {
      retryLimit: 0,
      ...retries,
      retryBackoff: retries !== undefined,
      expireInSeconds: 600,
      deleteAfterSeconds: 3_600,
    };
    await boss.createQueue(name, { ...options, policy: 'exclusive' });
    await boss.updateQueue(name, options);
    if (cron) await boss.schedule(name, cron);
    const polled = {
      pollingIntervalSeconds: polling,
      batchSize: BATCH,
      burstWhenBatchFull: true,
      perJobResults: true,
    } as const;
    await boss.work(name, polled, async (batch: { id: string; data: JobData }[]) => {
      const results: JobResult[] = [];
      // One after the other: people's requests need the process, and its connections, too.
      for (const { id, data } of batch) {
        // A result holds no error, since it is kept: an error of a mail server has an address in it.
        const status =
          !stopping && (await succeeds(name, () => run(data ?? {}, send))) ? 'completed' : 'failed';
        results.push({ id, status });
      }
      return results;
    });
  }

  async function start(): Promise<void> {
    await boss.start({ attempts: Number.MAX_SAFE_INTEGER });
    for (const job of jobs) await work(job);
  }
  const ready = start();
  ready.catch(noteFailure);
  const stop = () => {
    stopping = true;
    return boss.stop({ close: false, timeout: GRACE });
  };
  return { ready, send, stop };
}

/** The kind of a warning, such as `clock_skew`; `start_retry` where the database is not ready yet. */
function nameOf(data: object): string {
  return 'type' in data ? String(data.type) : 'other';
}
