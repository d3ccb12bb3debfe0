import 'server-only';
import { headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { hasRole, type Role } from '@/lib/domain/identity';
import { systemDb } from '../../database/db';
import { reachOurCode, setViewer } from '../../database/viewer';
import { deleteOldIdempotencyKeys } from '../../database/write-once';
import { forgetCookie, keepCookie, readCookie } from '../../http/cookies';
import { mirrorDisplay } from '../../http/display-cookie';
import { log } from '../../log';
import { currentDevice } from '../event/device';
import { recordAccountEvent } from '../event/events';
import {
  isOfDemo,
  openSessionId,
  SESSION_COOKIE,
  SESSION_MAX_AGE,
  sealSessionId,
} from './session-cookie';
import {
  type CurrentUser,
  createSession,
  deleteSession,
  findDisplay,
  findSessionUser,
} from './session-store';

/** Where a demo leads from what it does not have, and once it is over. */
const NOT_IN_THE_DEMO = '/demo?about=missing';
const DEMO_IS_OVER = '/demo';

async function currentSessionId() {
  reachOurCode();
  return openSessionId(await readCookie(SESSION_COOKIE));
}

/** Whether the session that this browser still names was a demo's. */
export async function wasInADemo(): Promise<boolean> {
  return isOfDemo(await readCookie(SESSION_COOKIE));
}

/**
 * The signed-in person or the demo that this browser is in, or null; memoised, so the session row is
 * read once in every request. From here on row-level security shows this request only that account's
 * rows.
 */
export const getUserOrDemo = cache(async (): Promise<CurrentUser | null> => {
  const sid = await currentSessionId();
  const user = sid ? await findSessionUser(sid) : null;
  setViewer(user?.id ?? null);
  return user;
});

/** The signed-in person or null. A visitor who is in a demo has not signed in. */
export async function getCurrentUser(): Promise<CurrentUser | null> {
  const user = await getUserOrDemo();
  return user && hasRole(user.role, 'person') ? user : null;
}

/**
 * The signed-in person; a visitor without a session is sent to sign in and comes back to `returnPath`.
 * One who is in a demo is told that the demo does not have it.
 */
export async function requireUser(returnPath = '/plans'): Promise<CurrentUser> {
  const user = await requireUserOrDemo(returnPath);
  return hasRole(user.role, 'person') ? user : redirect(NOT_IN_THE_DEMO);
}

/** The same, for what demos have too: plans, their files, and how pages look. */
export async function requireUserOrDemo(returnPath = '/plans'): Promise<CurrentUser> {
  const user = await getUserOrDemo();
  if (user) return user;
  if (await wasInADemo()) redirect(DEMO_IS_OVER);
  return redirect(`/sign-in?next=${encodeURIComponent(returnPath)}`);
}

/**
 * The signed-in person, who has this role or a higher one. Others who are signed in get a 404, as at
 * an address without a page; a visitor without a session is sent to sign in.
 */
export async function requireRole(role: Role, returnPath?: string): Promise<CurrentUser> {
  const user = await requireUserOrDemo(returnPath);
  return hasRole(user.role, role) ? user : notFound();
}

/**
 * Starts a session with a new id and ends the one this browser had.
 *
 * @param how see {@link createSession}.
 */
export async function startSession(userId: string, how?: string): Promise<void> {
  const previous = await currentSessionId();
  if (previous) await deleteSession(previous);
  const userAgent = (await headers()).get('user-agent') ?? '';
  const sid = await createSession(userId, userAgent, how);
  await keepCookie(SESSION_COOKIE, await sealSessionId(sid, how === 'demo'), SESSION_MAX_AGE);
  setViewer(userId);
  await mirrorDisplay(await findDisplay(userId));
  // Idempotency keys last as long as a session: no open page has an older one.
  await deleteOldIdempotencyKeys(userId, new Date(Date.now() - SESSION_MAX_AGE * 1_000));
}

export async function endSession(): Promise<void> {
  const user = await getUserOrDemo();
  const sid = await currentSessionId();
  if (sid) await deleteSession(sid);
  log('sign-out', { userId: user?.id });
  await forgetSession();
  if (user)
    await recordAccountEvent(systemDb, user.id, 'sign-out', { device: await currentDevice() });
}

/** Deletes the cookie: for a browser whose session has ended already. */
export async function forgetSession(): Promise<void> {
  await forgetCookie(SESSION_COOKIE);
  setViewer(null);
}
