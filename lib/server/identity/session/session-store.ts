import 'server-only';
import { CEILINGS } from '@/lib/domain/ceiling';
import { demoEndsAt, type Role, toRole } from '@/lib/domain/identity';
import { type Display, toDisplay } from '@/lib/domain/settings';
import { systemDb as db } from '../../database/db';
import type { Transaction } from '../../database/write-once';
import { log } from '../../log';
import { hashToken, randomToken } from '../../tokens';
import { deviceFamily } from '../event/device';
import { recordAccountEvent } from '../event/events';
import { SESSION_MAX_AGE } from './session-cookie';

/** Milliseconds between two updates of "last used": one write a session every ten minutes at most. */
const TOUCH_AFTER = 10 * 60 * 1_000;
/** Idle timeout in milliseconds: a session that was not used for this long has ended. */
export const IDLE_MAX = 14 * 24 * 60 * 60 * 1_000;

/** Sign-in methods that count as re-authentication too, for a while. */
const STRONG = ['passkey', 'recovery-code'];

/**
 * Starts a session of the user, and records the sign-in; only a hash of its id is stored. At the ceiling
 * the session that was used longest ago ends.
 *
 * @param how a word from a fixed set: 'password', 'passkey', 'recovery-code', a sign-in service's id,
 *   'demo'.
 */
export async function createSession(
  userId: string,
  userAgent: string,
  how = 'password',
): Promise<string> {
  const sid = randomToken();
  await db.$transaction(async (tx) => {
    // Locks the person's row before their sessions, as a change of the password does.
    await noteUse(tx, userId);
    await tx.session.create({
      data: {
        tokenHash: hashToken(sid),
        userId,
        userAgent: userAgent.slice(0, 300),
        expiresAt: new Date(Date.now() + SESSION_MAX_AGE * 1_000),
        confirmedAt: STRONG.includes(how) ? new Date() : null,
      },
      select: { id: true },
    });
    await endSurplusSessions(tx, userId);
    const device = deviceFamily(userAgent);
    await recordAccountEvent(tx, userId, 'sign-in', { device, about: how });
  });
  log('sign-in', { userId, method: how });
  return sid;
}

/** Ends the sessions that were used longest ago, where there are more than the ceiling allows. */
async function endSurplusSessions(tx: Pick<Transaction, 'session'>, userId: string) {
  const surplus = await tx.session.findMany({
    where: { userId },
    orderBy: [{ lastUsedAt: 'desc' }, { createdAt: 'desc' }],
    skip: CEILINGS.sessions,
    select: { id: true },
  });
  if (surplus.length === 0) return;
  await tx.session.deleteMany({ where: { userId, id: { in: surplus.map(({ id }) => id) } } });
}

/** An unconfirmed account that nobody uses expires: see `purgeExpired`. */
async function noteUse(client: Pick<Transaction, 'user'>, id: string): Promise<void> {
  await client.user.updateMany({ where: { id }, data: { lastUsedAt: new Date() } });
}

export type CurrentUser = {
  id: string;
  email: string;
  /** Its owner has confirmed the address by mail. */
  emailConfirmed: boolean;
  role: Role;
  /** When it is over, of a demo; null for a person. */
  demoEndsAt: Date | null;
  display: Display;
  /** The row of this session: an id to tell it from others, which opens nothing. */
  sessionId: string;
  /** When the session began. */
  signedInAt: Date;
  /** When the session was last re-authenticated; null for not yet. */
  confirmedAt: Date | null;
};

/**
 * The session's user; null when it was ended, has expired or was idle for too long, and when it is a
 * demo's that is over, deleted or not.
 */
export async function findSessionUser(sid: string): Promise<CurrentUser | null> {
  const now = Date.now();
  const session = await db.session.findFirst({
    where: {
      tokenHash: hashToken(sid),
      expiresAt: { gt: new Date(now) },
      lastUsedAt: { gt: new Date(now - IDLE_MAX) },
    },
    select: {
      id: true,
      createdAt: true,
      confirmedAt: true,
      lastUsedAt: true,
      user: {
        select: {
          id: true,
          email: true,
          verifiedEmail: true,
          role: true,
          createdAt: true,
          theme: true,
          dateFormat: true,
          weekStart: true,
        },
      },
    },
  });
  if (!session) return null;
  const { id, email, verifiedEmail, role: roleName, createdAt, ...display } = session.user;
  const role = toRole(roleName);
  const endsAt = role === 'demo' ? demoEndsAt(createdAt) : null;
  if (endsAt && endsAt.getTime() <= now) return null;
  if (now - session.lastUsedAt.getTime() > TOUCH_AFTER) {
    await db.session.updateMany({
      where: { id: session.id },
      data: { lastUsedAt: new Date(now) },
    });
    await noteUse(db, id);
  }
  return {
    id,
    email,
    emailConfirmed: verifiedEmail !== null,
    role,
    demoEndsAt: endsAt,
    display: toDisplay(display),
    sessionId: session.id,
    signedInAt: session.createdAt,
    confirmedAt: session.confirmedAt,
  };
}

/** How pages look and write dates for that person. */
export async function findDisplay(id: string): Promise<Display> {
  const select = { theme: true, dateFormat: true, weekStart: true } as const;
  return toDisplay(await db.user.findUniqueOrThrow({ where: { id }, select }));
}

export async function deleteSession(sid: string): Promise<void> {
  await db.session.deleteMany({ where: { tokenHash: hashToken(sid) } });
}
