import 'server-only';
import { decode, encode } from 'next-auth/jwt';
import { env } from '@/lib/env';
import { cookieName, cookieOptions } from '../../http/cookies';

/** Absolute timeout in seconds: however often it is used, a session ends after this. */
export const SESSION_MAX_AGE = 30 * 24 * 60 * 60;

export const SESSION_COOKIE = 'session';

export function sessionCookieName() {
  return cookieName(SESSION_COOKIE);
}

export function sessionCookieOptions() {
  return { ...cookieOptions(), maxAge: SESSION_MAX_AGE };
}

/**
 * next-auth's encrypted JWT; all it holds is the random session id, and that it is a demo's: once the
 * demo is over and its rows are gone, the visitor is told so in place of being asked to sign in.
 */
export function sealSessionId(sid: string, demo = false): Promise<string> {
  return encode({
    token: demo ? { sid, demo } : { sid },
    secret: env().NEXTAUTH_SECRET,
    maxAge: SESSION_MAX_AGE,
  });
}

/** The session id in a cookie; null for none, a tampered one or an expired one. */
export async function openSessionId(sealed: string | undefined): Promise<string | null> {
  const token = await openCookie(sealed);
  return typeof token?.sid === 'string' ? token.sid : null;
}

/** Whether a cookie is that of a demo's session, which may be over. */
export async function isOfDemo(sealed: string | undefined): Promise<boolean> {
  return (await openCookie(sealed))?.demo === true;
}

async function openCookie(sealed: string | undefined) {
  if (!sealed) return null;
  try {
    return await decode({ token: sealed, secret: env().NEXTAUTH_SECRET });
  } catch {
    return null;
  }
}
