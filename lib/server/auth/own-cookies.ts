import 'server-only';
import { cookies } from 'next/headers';
import { cookieName, sessionCookieOptions } from './session-cookie';

/** What this browser keeps under a name of ours. */
export async function readCookie(name: string): Promise<string | undefined> {
  return (await cookies()).get(cookieName(name))?.value;
}

/**
 * Keeps something in this browser, out of reach of scripts and of other sites' forms.
 *
 * @param maxAge seconds.
 */
export async function keepCookie(name: string, value: string, maxAge: number): Promise<void> {
  (await cookies()).set(cookieName(name), value, { ...sessionCookieOptions(), maxAge });
}

/** Takes a cookie back. Browsers heed that only with what a `__Host-` cookie must always have. */
export async function forgetCookie(name: string): Promise<void> {
  await keepCookie(name, '', 0);
}
