/** Set by `watch-requests.ts` on every request: `1` where a proxy of ours says it came without TLS. */
export const WITHOUT_TLS_HEADER = 'x-longview-without-tls';

/** Whether a request with this method only reads. */
export function isSafe(method = 'GET'): boolean {
  return ['GET', 'HEAD', 'OPTIONS'].includes(method);
}

/** Where requests may come from that change something. */
export interface Ours {
  /** The address that people open, as the operator set it. */
  origin: string;
  /** Whether `X-Forwarded-Host` was written by a proxy of ours. */
  behindProxy: boolean;
}

/**
 * Whether a request that changes something may have been sent by a page of
 * another site: its `Origin` is another's or `null`, or the browser says so.
 * What no browser sent has neither, and no cookie of a browser's either.
 */
export function isFromElsewhere(
  { method, headers }: { method: string; headers: Headers },
  { origin, behindProxy }: Ours,
): boolean {
  if (isSafe(method)) return false;
  const from = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  // A browser that has a session to misuse says where it is, in one way or the other.
  if (from === null) return site === 'cross-site' || (headers.has('cookie') && !site);
  if (from === origin) return false;
  const host = (behindProxy && headers.get('x-forwarded-host')) || headers.get('host');
  return !URL.canParse(from) || new URL(from).host !== host;
}
