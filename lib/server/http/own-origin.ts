/** Set by `watch-requests.ts` on every request: `1` where a proxy of ours says it came without TLS. */
export const WITHOUT_TLS_HEADER = 'x-longview-without-tls';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

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
 * What no browser sent has neither and rests on its own credentials.
 */
export function isFromElsewhere(
  { method, headers }: { method: string; headers: Headers },
  { origin, behindProxy }: Ours,
): boolean {
  if (SAFE.includes(method)) return false;
  const from = headers.get('origin');
  if (from === null) return headers.get('sec-fetch-site') === 'cross-site';
  if (from === origin) return false;
  const host = (behindProxy && headers.get('x-forwarded-host')) || headers.get('host');
  return !URL.canParse(from) || new URL(from).host !== host;
}
