import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { cache } from 'react';
import { systemDb as db } from '../../database/db';
import { forgetCookie, keepCookie, readCookie } from '../../http/cookies';

const COOKIE = 'second-step';

/** Seconds between the first step and the second. */
const PENDING_MAX_AGE = 10 * 60;

function hashOf(token: string) {
  return createHash('sha256').update(token).digest('hex');
}

/** Remembers in this browser that the first step was right. No page and no query knows this cookie. */
export async function startPendingSignIn(userId: string, how: string, next: string) {
  const token = randomBytes(32).toString('base64url');
  await db.pendingSignIn.deleteMany({ where: { expiresAt: { lt: new Date() } } });
  await db.pendingSignIn.create({
    data: {
      ...{ tokenHash: hashOf(token), userId, how, next },
      expiresAt: new Date(Date.now() + PENDING_MAX_AGE * 1_000),
    },
    select: { tokenHash: true },
  });
  await keepCookie(COOKIE, token, PENDING_MAX_AGE);
}

/** Who is half signed in in this browser; null for nobody, or when it was too long ago. */
export const findPendingSignIn = cache(async () => {
  const token = await readCookie(COOKIE);
  if (!token) return null;
  return db.pendingSignIn.findFirst({
    where: { tokenHash: hashOf(token), expiresAt: { gt: new Date() } },
    select: { tokenHash: true, userId: true, how: true, next: true },
  });
});

/** Ends the waiting; false when something else has ended it meanwhile. */
export async function endPendingSignIn(pending: { tokenHash: string; userId: string }) {
  const { tokenHash, userId } = pending;
  const { count } = await db.pendingSignIn.deleteMany({ where: { tokenHash, userId } });
  await forgetCookie(COOKIE);
  return count === 1;
}
