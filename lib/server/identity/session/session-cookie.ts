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

/** next-auth's encrypted JWT; all it holds is the random session id. */
export function sealSessionId(sid: string): Promise<string> {
  return encode({ token: { sid }, secret: env().NEXTAUTH_SECRET, maxAge: SESSION_MAX_AGE });
}

/** The session id in a cookie; null for none, a tampered one or an expired one. */
export async function openSessionId(sealed: string | undefined): Promise<string | null> {
  if (!sealed) return null;
  try {
    const token = await decode({ token: sealed, secret: env().NEXTAUTH_SECRET });
    return typeof token?.sid === 'string' ? token.sid : null;
  } catch {
    return null;
  }
}
