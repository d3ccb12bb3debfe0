import 'server-only';
import { pool } from './database/db';
import { purgeDemos } from './demo/demo-account';
import { publishDueDrafts } from './editing/publish-due';
import { beforeClose } from './http/instrumentation/before-close';
import { purgeExpired } from './identity/session/purge-expired';
import { type Job, startQueue } from './jobs/queue';
import { purgeOldDrafts } from './log-import/drafts';
import { lookForReminders, REMIND, remind } from './reminder/remind';
import { purgeImports } from './takeout/imports';

/** Of a reminder that the mail server has not taken: for some twelve hours, in seconds between tries. */
const TRIES = { retryLimit: 12, retryDelay: 60, retryDelayMax: 7_200 };

/** Every kind of job, and when it is queued by itself, in UTC. */
const JOBS: readonly Job[] = [
  { name: 'publish-due', cron: '* * * * *', run: publishDueDrafts },
  { name: 'purge-log-drafts', cron: '23 * * * *', run: purgeOldDrafts },
  { name: 'look-for-reminders', cron: '* * * * *', run: lookForReminders },
  { name: REMIND, retries: TRIES, run: ({ userId = '' }) => remind(userId) },
  { name: 'purge-expired', cron: '17 * * * *', run: () => purgeExpired(Date.now()) },
  { name: 'purge-demos', cron: '*/10 * * * *', run: () => purgeDemos(Date.now()) },
  { name: 'purge-imports', cron: '47 * * * *', run: () => purgeImports(Date.now()) },
];

/** Starts this instance's part of the job queue; it stops before the server has closed. */
export function startJobs(): void {
  const queue = startQueue(pool, JOBS);
  beforeClose(queue.stop);
}
