import type { ServerResponse } from 'node:http';
import { closedPolicy } from '../content-security-policy';
import { REPORTS_GROUP, REPORTS_PATH } from '../reports-path';
import { beforeHead } from './before-head';

/** Features that no page uses, so that injected code cannot use them either. */
const UNUSED_FEATURES = [
  ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation'],
  ...['gyroscope', 'hid', 'idle-detection', 'magnetometer', 'microphone', 'midi', 'payment'],
  ...['screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'],
];

const OWN_FEATURES = ['publickey-credentials-create', 'publickey-credentials-get'];

const PERMISSIONS = [
  ...UNUSED_FEATURES.map((feature) => `${feature}=()`),
  ...OWN_FEATURES.map((feature) => `${feature}=(self)`),
].join(', ');

/** Pictures that other sites may show beside a link to us. */
const shownElsewhere = /^\/(.*\/)?(opengraph|twitter)-image/;

/** Pages whose address holds a token, which no `Referer` may carry, not even to this site. */
const opensByToken = /^\/(confirm-email|reset-password|(api\/)?unsubscribe\/[^/]+)$/;

/** What a secret link opens: for no search engine, and with no `Referer` at all, as no form is there. */
const secretLink = /^\/(shared|calendar)(\/|$)/;

/** Files whose names change with their content: Next lets caches keep them. */
const builtFile = /^\/_next\/static\//;

const SERVICE_WORKER = '/sw.js';

/** Headers of every response, whichever code sends it. */
function fixedHeaders(path: string, secure: boolean): [string, string][] {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', referrerPolicy(path)],
    ...(secretLink.test(path)
      ? [['X-Robots-Tag', 'noindex, nofollow, noarchive'] as [string, string]]
      : []),
    ['Strict-Transport-Security', 'max-age=63072000; includeSubDomains'],
    ['Permissions-Policy', PERMISSIONS],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', shownElsewhere.test(path) ? 'cross-origin' : 'same-origin'],
    ...(secure
      ? [['Reporting-Endpoints', `${REPORTS_GROUP}="${REPORTS_PATH}"`] as [string, string]]
      : []),
  ];
}

function referrerPolicy(path: string): string {
  if (secretLink.test(path)) return 'no-referrer';
  // The strictest policy under which a form still sends its `Origin`.
  return opensByToken.test(path) ? 'strict-origin' : 'same-origin';
}

type Kind = { path: string; contentType: string; policy?: string; caching?: string };

/**
 * The headers that a response must carry when it is sent.
 *
 * @param kind what is known about the response: `policy` and `caching` are the headers that it has
 * already.
 */
export function headersFor(
  { path, contentType, policy, caching }: Kind,
  secure: boolean,
): [string, string][] {
  const isPage = contentType.startsWith('text/html');
  const closed = closedPolicy({ secure, connects: path === SERVICE_WORKER });
  return [
    ...fixedHeaders(path, secure),
    ['Content-Security-Policy', isPage && policy ? policy : closed],
    // A response without `Cache-Control` is not cached, because it may be private.
    ...(caching || builtFile.test(path) ? [] : [['Cache-Control', 'no-store'] as [string, string]]),
  ];
}

/**
 * Sets the headers at the moment the response is sent, when its type is known: Next's own errors,
 * redirects and files never pass proxy.ts or a route.
 */
export function secureResponse(response: ServerResponse, path: string, secure: boolean): void {
  const text = (name: string) => String(response.getHeader(name) ?? '');
  beforeHead(response, (status) => {
    const kind = {
      path,
      contentType: text('content-type'),
      policy: text('content-security-policy'),
      caching: text('cache-control'),
    };
    for (const [name, value] of headersFor(kind, secure)) response.setHeader(name, value);
    return status;
  });
}
