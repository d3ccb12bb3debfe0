import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { type Role, toRole } from '@/lib/domain/identity';
import { systemDb as db } from '../../database/db';
import { log } from '../../log';
import { deviceFamily } from '../event/device';
import { recordAccountEvent } from '../event/events';
import { forgetExpiredNowAndThen } from './forget-expired';
import { SESSION_MAX_AGE } from './session-cookie';

/** Milliseconds between two notes of "last used": one write a session every ten minutes at most. */
const TOUCH_AFTER = 10 * 60 * 1_000;
/** Milliseconds. A session that nobody used for this long has ended. */
export const IDLE_MAX = 14 * 24 * 60 * 60 * 1_000;

function newSessionId() {
  return randomBytes(32).toString('base64url');
}

function hashOf(sid: string) {
  return createHash('sha256').update(sid).digest('hex');
}

/** Ways to sign in that a session needs no further proof after, for a while. */
const STRONG = ['passkey', 'recovery-code'];

/**
 * Keeps a new session of the user, and notes the sign-in; the id itself is never stored.
 *
 * @param how a word from a fixed set: 'password', 'passkey', 'recovery-code', a sign-in service's id.
 */
export async function createSession(
  userId: string,
  userAgent: string,
  how = 'password',
): Promise<string> {
  await forgetExpiredNowAndThen();
  const sid = newSessionId();
  await db.$transaction(async (tx) => {
    await tx.session.create({
      data: {
        tokenHash: hashOf(sid),
        userId,
        userAgent: userAgent.slice(0, 300),
        expiresAt: new Date(Date.now() + SESSION_MAX_AGE * 1_000),
        confirmedAt: STRONG.includes(how) ? new Date() : null,
      },
      select: { id: true },
    });
    const device = deviceFamily(userAgent);
    await recordAccountEvent(tx, userId, 'sign-in', { device, about: how });
  });
  log('sign-in', { userId, method: how });
  return sid;
}

export type CurrentUser = {
  id: string;
  email: string;
  /** Its owner has confirmed the address by mail. */
  emailConfirmed: boolean;
  role: Role;
  /** The row of this session: an id to tell it from others, which opens nothing. */
  sessionId: string;
  /** When this browser last proved who it is. */
  signedInAt: Date;
  /** When it last proved so again, beyond what opened the session; null for not yet. */
  confirmedAt: Date | null;
};

/** Whose session this is; null when it was ended, has expired or lay idle for too long. */
export async function findSessionUser(sid: string): Promise<CurrentUser | null> {
  const now = Date.now();
  const session = await db.session.findFirst({
    where: {
      tokenHash: hashOf(sid),
      expiresAt: { gt: new Date(now) },
      lastUsedAt: { gt: new Date(now - IDLE_MAX) },
    },
    select: {
      id: true,
      createdAt: true,
      confirmedAt: true,
      lastUsedAt: true,
      user: { select: { id: true, email: true, verifiedEmail: true, role: true } },
    },
  });
  if (!session) return null;
  if (now - session.lastUsedAt.getTime() > TOUCH_AFTER) {
    await db.session.updateMany({
      where: { id: session.id },
      data: { lastUsedAt: new Date(now) },
    });
  }
  const { id, email, verifiedEmail, role } = session.user;
  return {
    id,
    email,
    emailConfirmed: verifiedEmail !== null,
    role: toRole(role),
    sessionId: session.id,
    signedInAt: session.createdAt,
    confirmedAt: session.confirmedAt,
  };
}

export async function deleteSession(sid: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashOf(sid) } });
}
