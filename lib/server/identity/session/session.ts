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
import { openSessionId, SESSION_COOKIE, SESSION_MAX_AGE, sealSessionId } from './session-cookie';
import {
  type CurrentUser,
  createSession,
  deleteSession,
  findDisplay,
  findSessionUser,
} from './session-store';

async function currentSessionId() {
  reachOurCode();
  return openSessionId(await readCookie(SESSION_COOKIE));
}

/**
 * The signed-in person or null; memoised, so the session row is read once in every request. From
 * here on row-level security shows this request only that person's rows.
 */
export const getCurrentUser = cache(async (): Promise<CurrentUser | null> => {
  const sid = await currentSessionId();
  const user = sid ? await findSessionUser(sid) : null;
  setViewer(user?.id ?? null);
  return user;
});

/** The signed-in person; a visitor without a session is sent to sign in and comes back to `returnPath`. */
export async function requireUser(returnPath = '/plans'): Promise<CurrentUser> {
  return (await getCurrentUser()) ?? redirect(`/sign-in?next=${encodeURIComponent(returnPath)}`);
}

/**
 * The signed-in person, who has this role or a higher one. Others who are signed in get a 404, as at
 * an address without a page; a visitor without a session is sent to sign in.
 */
export async function requireRole(role: Role, returnPath?: string): Promise<CurrentUser> {
  const user = await requireUser(returnPath);
  return hasRole(user.role, role) ? user : notFound();
}

async function setSessionCookie(sid: string) {
  await keepCookie(SESSION_COOKIE, await sealSessionId(sid), SESSION_MAX_AGE);
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
  await setSessionCookie(await createSession(userId, userAgent, how));
  setViewer(userId);
  await mirrorDisplay(await findDisplay(userId));
  // Idempotency keys last as long as a session: no open page has an older one.
  await deleteOldIdempotencyKeys(userId, new Date(Date.now() - SESSION_MAX_AGE * 1_000));
}

export async function endSession(): Promise<void> {
  const user = await getCurrentUser();
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
