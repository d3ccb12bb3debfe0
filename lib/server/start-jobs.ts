import 'server-only';
import { pool } from './database/db';
import { publishDueDrafts } from './editing/publish-due';
import { beforeClose } from './http/instrumentation/before-close';
import { purgeExpired } from './identity/session/purge-expired';
import { type Job, startQueue } from './jobs/queue';

/** Every kind of job, and when it is queued by itself, in UTC. */
const JOBS: readonly Job[] = [
  { name: 'publish-due', cron: '* * * * *', run: publishDueDrafts },
  { name: 'purge-expired', cron: '17 * * * *', run: () => purgeExpired(Date.now()) },
];

/** Starts this instance's part of the job queue; it stops before the server has closed. */
export function startJobs(): void {
  const queue = startQueue(pool, JOBS);
  beforeClose(queue.stop);
}
