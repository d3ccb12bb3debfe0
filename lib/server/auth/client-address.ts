/** Set by instrumentation.ts from the socket on every request: a client cannot forge it. */
export const PEER_HEADER = 'x-longview-peer';

/**
 * The address a request came from. Without trusted proxies that is the socket's
 * peer; with `hops` of them, the entry of X-Forwarded-For that the outermost
 * trusted proxy wrote. Anything a client puts in front of that is ignored.
 */
export function clientAddress(headers: Headers, hops: number): string {
  const peer = headers.get(PEER_HEADER) ?? 'unknown';
  if (hops === 0) return peer;
  const forwarded = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
  return forwarded.at(-hops) ?? peer;
}
