import 'server-only';
import { systemDb } from '../../database/db';
import { EVENTS_KEPT_FOR } from '../event/events';

/** Milliseconds between two purges of this process. */
const EVERY = 60 * 60 * 1_000;
let purgedAt = 0;

/** Deletes expired sessions and links of all accounts, and events that are half a year old. */
export async function purgeExpired(now: number): Promise<void> {
  const expired = { where: { expiresAt: { lt: new Date(now) } } };
  await systemDb.session.deleteMany(expired);
  await systemDb.mailLink.deleteMany(expired);
  await systemDb.accountEvent.deleteMany({
    where: { createdAt: { lt: new Date(now - EVENTS_KEPT_FOR) } },
  });
}

/** The same at most once an hour: called at each sign-in. */
export async function purgeExpiredHourly(): Promise<void> {
  const now = Date.now();
  if (now - purgedAt < EVERY) return;
  purgedAt = now;
  await purgeExpired(now);
}
