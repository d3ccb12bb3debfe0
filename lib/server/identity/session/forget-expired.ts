import 'server-only';
import { systemDb } from '../../database/db';
import { EVENTS_KEPT_FOR } from '../event/events';

/** Milliseconds between two times that this process looks. */
const EVERY = 60 * 60 * 1_000;
let looked = 0;

/** Deletes everybody's sessions and links that have expired, and events of half a year ago. */
export async function forgetExpired(now: number): Promise<void> {
  const expired = { where: { expiresAt: { lt: new Date(now) } } };
  await systemDb.session.deleteMany(expired);
  await systemDb.mailLink.deleteMany(expired);
  await systemDb.accountEvent.deleteMany({
    where: { createdAt: { lt: new Date(now - EVENTS_KEPT_FOR) } },
  });
}

/** The same at most once an hour: whenever somebody signs in. */
export async function forgetExpiredNowAndThen(): Promise<void> {
  const now = Date.now();
  if (now - looked < EVERY) return;
  looked = now;
  await forgetExpired(now);
}
