import { createHmac, randomUUID } from 'node:crypto';
import { env } from '@/lib/env';

export const REQUEST_ID_HEADER = 'x-request-id';

/** Bounded, and of characters that break no line and no header. */
const acceptable = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/**
 * The id by which a request is found again in the log. One that came with the
 * request counts only behind a trusted proxy: a client could send one id twice.
 */
export function requestIdOf(given: string | undefined, trustedHops: number): string {
  return trustedHops > 0 && given && acceptable.test(given) ? given : randomUUID();
}

/** A pseudonym (HMAC) of a network address: the log tells addresses apart and holds none. */
export function pseudonymOf(address: string): string {
  return createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`log|${address}`)
    .digest('base64url')
    .slice(0, 12);
}
