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

/** Events on one page of the list. */
const ON_A_PAGE = 100;

/**
 * The events of the signed-in person's account, newest first. Paged and never cut: strangers add to
 * it by failed sign-ins, and must not push out of sight what happened.
 */
export async function listAccountEvents(page = 1) {
  const { id } = await requireUser('/settings/activity');
  const where = { userId: id, createdAt: { gt: new Date(Date.now() - EVENTS_KEPT_FOR) } };
  const pages = Math.max(1, Math.ceil((await db.accountEvent.count({ where })) / ON_A_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const events = await db.accountEvent.findMany({
    where,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    skip: (shown - 1) * ON_A_PAGE,
    take: ON_A_PAGE,
    select: { id: true, kind: true, device: true, about: true, createdAt: true },
  });
  return { events, page: shown, pages };
}
