import 'server-only';
import { cookies } from 'next/headers';
import { env } from '@/lib/env';
import { cookieNameAt } from './cookie-name';

function isSecure() {
  return env().NEXTAUTH_URL.startsWith('https://');
}

export function cookieName(name: string) {
  return cookieNameAt(env().NEXTAUTH_URL, name);
}

/**
 * Options of every cookie: scripts cannot read it (HttpOnly), other sites' forms do not send it
 * (SameSite).
 */
export function cookieOptions() {
  return { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: isSecure() };
}

/** The value of a cookie of ours. */
export async function readCookie(name: string): Promise<string | undefined> {
  return (await cookies()).get(cookieName(name))?.value;
}

/**
 * Sets a cookie of ours with {@link cookieOptions}.
 *
 * @param maxAge seconds.
 */
export async function keepCookie(name: string, value: string, maxAge: number): Promise<void> {
  (await cookies()).set(cookieName(name), value, { ...cookieOptions(), maxAge });
}

/** Deletes a cookie. Browsers do that only with the attributes that a `__Host-` cookie must always have. */
export async function forgetCookie(name: string): Promise<void> {
  await keepCookie(name, '', 0);
}
