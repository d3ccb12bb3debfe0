import 'server-only';
import { db } from '../../database/db';
import { EVENTS_KEPT_FOR } from '../event/events';
import { requireUser } from '../session/session';

/** The signed-in person's account, as their settings show it. */
export async function getAccount(returnPath = '/settings') {
  const { id, email, emailConfirmed } = await requireUser(returnPath);
  const { passwordHash, _count } = await db.user.findUniqueOrThrow({
    where: { id },
    select: { passwordHash: true, _count: { select: { passkeys: true } } },
  });
  return {
    email,
    emailConfirmed,
    hasPassword: passwordHash !== null,
    hasPasskey: _count.passkeys > 0,
  };
}

/** The latest events of the signed-in person's account, newest first. */
export async function listAccountEvents() {
  const { id } = await requireUser('/settings/activity');
  return db.accountEvent.findMany({
    where: { userId: id, createdAt: { gt: new Date(Date.now() - EVENTS_KEPT_FOR) } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 100,
    select: { id: true, kind: true, device: true, about: true, createdAt: true },
  });
}
