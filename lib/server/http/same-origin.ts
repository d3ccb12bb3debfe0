/** Set by `instrument-requests.ts` on every request: `1` where a proxy of ours says it came without TLS. */
export const WITHOUT_TLS_HEADER = 'x-longview-without-tls';

/** Whether the method is safe (RFC 9110): such a request only reads. */
function isSafeMethod(method = 'GET'): boolean {
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
 * of another site. It may when its `Origin` is another site's or `null`, or `Sec-Fetch-Site` says
 * so. A client that is not a browser sends neither header, and none of a browser's cookies.
 */
export function isCrossOrigin(
  { method, headers }: { method: string; headers: Headers },
  { origin, behindProxy }: OwnSite,
): boolean {
  if (isSafeMethod(method)) return false;
  const from = headers.get('origin');
  const site = headers.get('sec-fetch-site');
  // A browser with a session cookie sends at least one of the two headers.
  if (from === null) return site === 'cross-site' || (headers.has('cookie') && !site);
  if (from === origin) return false;
  const host = (behindProxy && headers.get('x-forwarded-host')) || headers.get('host');
  return !URL.canParse(from) || new URL(from).host !== host;
}
