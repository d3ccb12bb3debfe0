/** Set by `instrument-requests.ts` on every request: `1` where a proxy of ours says it came without TLS. */
export const WITHOUT_TLS_HEADER = 'x-longview-without-tls';

/** Whether the method is safe (RFC 9110): such a request only reads. */
export function isSafeMethod(method = 'GET'): boolean {
  return ['GET', 'HEAD', 'OPTIONS'].includes(method);
}

/** This site, as requests that change something must name it. */
export interface OwnSite {
  /** The address that people open, as the operator set it. */
  origin: string;
  /** Whether `X-Forwarded-Host` was written by a proxy of ours. */
  behindProxy: boolean;
}

/**
 * The same-origin check against CSRF: whether a request that changes something may come from a page
 * of another site. Its `Origin` is another's or `null`, or `Sec-Fetch-Site` says so. A client that
 * is no browser sends neither, and no cookie of a browser's either.
 */
export function isCrossOrigin(
  { method, headers }: { method: string; headers: Headers },
  { origin, behindProxy }: OwnSite,
): boolean {
  if (isSafeMethod(method)) return false;
  const from = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  // A browser that has a session to misuse says where it is, in one way or the other.
  if (from === null) return site === 'cross-site' || (headers.has('cookie') && !site);
  if (from === origin) return false;
  const host = (behindProxy && headers.get('x-forwarded-host')) || headers.get('host');
  return !URL.canParse(from) || new URL(from).host !== host;
}
