import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { env, isDevelopment } from '@/lib/env';
import { bodyLimit } from '@/lib/schemas/max-body';
import { beginRequest } from '../../database/viewer';
import { log } from '../../log';
import { requestContext } from '../../log/request-context';
import { routeOf } from '../../log/route-of';
import { widerKey } from '../../rate-limit/wider-key';
import { clientAddress, PEER_HEADER } from '../client-address';
import { cookieNameAt } from '../cookie-name';
import { beginDisplay, DISPLAY_COOKIE } from '../request-display';
import { WITHOUT_TLS_HEADER } from '../same-origin';
import { watchExchange } from './connections';
import {
  correctMissing,
  correctThrottled,
  correctUnavailable,
  correctUnreadable,
} from './correct-status';
import { limitBody } from './limit-body';
import { prepareConnection } from './prepare-server';
import { pseudonymOf, REQUEST_ID_HEADER, requestIdOf } from './request-id';
import { toOriginForm } from './request-target';
import { secureResponse } from './response-headers';

type Connected = { socket: Socket };
type Started = { request: IncomingMessage; response: ServerResponse };

/**
 * Instruments every request before Next sees it, and every response as it leaves: a request id, a
 * viewer who is nobody yet, the security headers, a limit to the body, and a line in the log for
 * every refusal. Routes, pages and proxy.ts see only a part of the requests.
 */
export function instrumentRequests(): void {
  subscribe('net.server.socket', (message) => prepareConnection((message as Connected).socket));
  subscribe('http.server.request.start', (message) => instrument(message as Started));
}

function instrument({ request, response }: Started): void {
  const { TRUSTED_PROXY_HOPS, NEXTAUTH_URL } = env();
  const secure = NEXTAUTH_URL.startsWith('https://');
  toOriginForm(request);
  dropBelieved(request, TRUSTED_PROXY_HOPS);

  // Overwrites what the client sent, so that it cannot be forged.
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? 'unknown';
  const given = request.headers[REQUEST_ID_HEADER];
  const requestId = requestIdOf(typeof given === 'string' ? given : undefined, TRUSTED_PROXY_HOPS);
  request.headers[REQUEST_ID_HEADER] = requestId;
  const address = clientAddress(headersOf(request), TRUSTED_PROXY_HOPS);
  const from = pseudonymOf(widerKey(address) ?? address);
  // Next writes this header itself where it is missing: what a trusted proxy said is kept apart.
  const cameBy = TRUSTED_PROXY_HOPS > 0 ? request.headers['x-forwarded-proto'] : undefined;
  request.headers[WITHOUT_TLS_HEADER] = String(cameBy).split(',', 1)[0] === 'http' ? '1' : '0';
  requestContext.enterWith({ requestId, from });
  const viewer = beginRequest();
  beginDisplay(request.headers.cookie, cookieNameAt(NEXTAUTH_URL, DISPLAY_COOKIE));

  const [path = '/'] = (request.url ?? '/').split('?', 1);
  response.setHeader(REQUEST_ID_HEADER, requestId);
  secureResponse(response, path, secure);
  const reads = ['GET', 'HEAD'].includes(request.method ?? '');
  if (!reads) correctUnreadable(response, () => viewer.reached === true);
  correctUnavailable(response, () => viewer.unavailable === true);
  correctMissing(response, () => viewer.missing === true);
  correctThrottled(response, () => viewer.throttled === true);
  const about = { method: request.method ?? 'NONE', route: routeOf(request.url) };
  limitBody(request, response, bodyLimit(path), () => log('too-large', about));
  if (!isDevelopment) watchExchange(request, response);
  response.once('finish', () => {
    const status = response.statusCode;
    if (status >= 400) log(status < 500 ? 'refused' : 'failed', { ...about, status });
  });
}

/**
 * Drops headers that Next believes from anyone: those of a proxy where there is none, and `Range`,
 * which it answers with a 500 when a file is shorter. A server may always send the whole (RFC 9110).
 */
function dropBelieved({ headers }: IncomingMessage, hops: number): void {
  delete headers.range;
  if (hops > 0) return;
  for (const name of ['host', 'proto', 'port']) delete headers[`x-forwarded-${name}`];
}

function headersOf({ headers }: IncomingMessage): Headers {
  const plain = Object.entries(headers).filter(([, value]) => typeof value === 'string');
  return new Headers(plain as [string, string][]);
}
