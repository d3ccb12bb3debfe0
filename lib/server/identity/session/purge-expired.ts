import 'server-only';
import { systemDb } from '../../database/db';
import { EVENTS_KEPT_FOR } from '../event/events';

const DAY = 24 * 60 * 60 * 1_000;
/** Milliseconds without use after which an unconfirmed account expires. */
const UNUSED_FOR = 30 * DAY;
/** Accounts deleted in one statement, and statements in one purge. */
const BATCH = 500;
const BATCHES = 4;

/**
 * Deletes expired sessions and links of all accounts, events that are half a year old, and accounts
 * that nobody confirmed or used.
 */
export async function purgeExpired(now: number): Promise<void> {
  const expired = { where: { expiresAt: { lt: new Date(now) } } };
  await systemDb.session.deleteMany(expired);
  await systemDb.mailLink.deleteMany(expired);
  await systemDb.accountEvent.deleteMany({
    where: { createdAt: { lt: new Date(now - EVENTS_KEPT_FOR) } },
  });
  for (let batch = 0; batch < BATCHES; batch += 1) {
    if ((await deleteUnused(new Date(now - UNUSED_FOR))) < BATCH) return;
  }
}

/**
 * Deletes accounts whose address nobody confirmed, that were not used since `before`, and that hold
 * nothing: strangers can make any number of them. One with a plan is never deleted, nor one with a
 * passkey, a connected service or a role. A sign-in meanwhile keeps its account, since the rows are
 * locked and looked at again. @returns how many
 */
function deleteUnused(before: Date): Promise<number> {
  return systemDb.$executeRaw`
    DELETE FROM "User" WHERE "id" IN (
      SELECT "id" FROM "User" AS "account"
      WHERE "verifiedEmail" IS NULL AND "lastUsedAt" < ${before} AND "role" = 'person'
        AND NOT EXISTS (SELECT 1 FROM "Passkey" WHERE "userId" = "account"."id")
        AND NOT EXISTS (SELECT 1 FROM "LinkedIdentity" WHERE "userId" = "account"."id")
        AND NOT "has_plan"("account"."id")
      ORDER BY "lastUsedAt"
      LIMIT ${BATCH}
      FOR UPDATE SKIP LOCKED
    )`;
}
