import 'server-only';
import { cache } from 'react';
import { systemDb as db } from '../../database/db';
import { forgetCookie, keepCookie, readCookie } from '../../http/cookies';
import { hashToken, randomToken } from '../../tokens';

const COOKIE = 'second-step';

/** Seconds between the first factor and the second. */
const PENDING_MAX_AGE = 10 * 60;

/** Keeps in this browser that the first factor was right. The cookie opens no page and no query. */
export async function startPendingSignIn(userId: string, how: string, next: string) {
  const token = randomToken();
  await db.pendingSignIn.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await db.pendingSignIn.create({
    data: {
      tokenHash: hashToken(token),
      userId,
      how,
      next,
      expiresAt: new Date(Date.now() + PENDING_MAX_AGE * 1_000),
    },
    select: { tokenHash: true },
  });
  await keepCookie(COOKIE, token, PENDING_MAX_AGE);
}

/** The sign-in of this browser that waits for its second factor; null for none or an expired one. */
export const findPendingSignIn = cache(async () => {
  const token = await readCookie(COOKIE);
  if (!token) return null;
  return db.pendingSignIn.findFirst({
    where: { tokenHash: hashToken(token), expiresAt: { gt: new Date() } },
    select: { tokenHash: true, userId: true, how: true, next: true },
  });
});

/** Ends the pending sign-in; false when another request has ended it meanwhile. */
export async function endPendingSignIn(pending: { tokenHash: string; userId: string }) {
  const { tokenHash, userId } = pending;
  const { count } = await db.pendingSignIn.deleteMany({ where: { tokenHash, userId } });
  await forgetCookie(COOKIE);
  return count === 1;
}
