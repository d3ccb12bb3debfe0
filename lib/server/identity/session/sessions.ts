import 'server-only';
import { db } from '../../database/db';
import { NotFoundError } from '../../database/errors';
import { writeOnce } from '../../database/write-once';
import { deviceFamily } from '../event/device';
import { recordAccountEvent } from '../event/events';
import { requireUser } from '../session/session';
import { IDLE_MAX } from './session-store';

/** The signed-in person's sessions, the latest use first. */
export async function listSessions() {
  const user = await requireUser('/settings/sessions');
  const now = Date.now();
  const sessions = await db.session.findMany({
    where: {
      userId: user.id,
      expiresAt: { gt: new Date(now) },
      lastUsedAt: { gt: new Date(now - IDLE_MAX) },
    },
    orderBy: [{ lastUsedAt: 'desc' }, { createdAt: 'desc' }],
    take: 200,
    select: { id: true, userAgent: true, createdAt: true, lastUsedAt: true, expiresAt: true },
  });
  return sessions.map(({ id, userAgent, ...times }) => ({
    ...times,
    id,
    device: deviceFamily(userAgent),
    isThis: id === user.sessionId,
  }));
}

/** Ends one session of a person. @throws NotFoundError */
export async function endOtherSession(
  who: { userId: string; key: string },
  sessionId: string,
): Promise<{ device: string }> {
  const { userId } = who;
  return writeOnce({ ...who, action: 'end-session' }, async (tx) => {
    const where = { id: sessionId, userId };
    const session = await tx.session.findFirst({ where, select: { userAgent: true } });
    if (!session) throw new NotFoundError();
    await tx.session.deleteMany({ where });
    const device = deviceFamily(session.userAgent);
    await recordAccountEvent(tx, userId, 'session-ended', { device });
    return { device };
  });
}

/** Ends every session of a person, this one included. */
export async function endEverySession(
  who: { userId: string; key: string },
  device: string,
): Promise<{ ended: number }> {
  const { userId } = who;
  return writeOnce({ ...who, action: 'end-every-session' }, async (tx) => {
    await tx.pendingSignIn.deleteMany({ where: { userId } });
    const { count } = await tx.session.deleteMany({ where: { userId } });
    await recordAccountEvent(tx, userId, 'signed-out-everywhere', { device });
    return { ended: count };
  });
}
