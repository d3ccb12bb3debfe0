import { addressBlock } from './address-block';

/** Set by instrumentation.ts from the socket on every request: a client cannot forge it. */
export const PEER_HEADER = 'x-longview-peer';

/**
 * The address a request came from, as it is counted (see {@link addressBlock}). Without trusted
 * proxies that is the socket's peer; with `hops` of them, the entry of X-Forwarded-For that the
 * outermost trusted proxy wrote. Anything a client puts in front of that is ignored, and so is an
 * entry that is not an address.
 */
export function clientAddress(headers: Headers, hops: number): string {
  const peer = headers.get(PEER_HEADER) ?? 'unknown';
  const forwarded = (headers.get('x-forwarded-for') ?? '')
    .split(',')
    .filter((entry) => entry.trim());
  const written = hops > 0 ? forwarded.at(-hops) : undefined;
  return (written && addressBlock(written)) ?? addressBlock(peer) ?? peer;
}
