import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { env } from '@/lib/env';
import { beginRequest } from '../database/viewer';
import { log } from '../log';
import { requestContext } from '../log/request-context';
import { routeOf } from '../log/route-of';
import { answerUnavailable } from './answer-unavailable';
import { answerUnreadable } from './answer-unreadable';
import { clientAddress, PEER_HEADER } from './client-address';
import { limitBody } from './limit-body';
import { isSafe, WITHOUT_TLS_HEADER } from './own-origin';
import { refuseMalformed } from './refuse-malformed';
import { pseudonymOf, REQUEST_ID_HEADER, requestIdOf } from './request-id';
import { secureResponse } from './response-headers';

type Started = { request: IncomingMessage; response: ServerResponse; server: Server };

/**
 * Looks at every request before Next does, and at every response as it leaves:
 * gives them an id, a viewer who is nobody, the headers that all carry and a limit to what is read, and
 * writes refusals to the log. Routes, pages and proxy.ts see only a part of them.
 */
export function watchRequests(): void {
  subscribe('http.server.request.start', (message) => watch(message as Started));
}

function watch({ request, response, server }: Started): void {
  const { TRUSTED_PROXY_HOPS, NEXTAUTH_URL } = env();
  const secure = NEXTAUTH_URL.startsWith('https://');
  refuseMalformed(server, secure);

  // Over whatever the client sent: it cannot be forged.
  request.headers[PEER_HEADER] = request.socket.remoteAddress ?? 'unknown';
  const given = request.headers[REQUEST_ID_HEADER];
  const requestId = requestIdOf(typeof given === 'string' ? given : undefined, TRUSTED_PROXY_HOPS);
  request.headers[REQUEST_ID_HEADER] = requestId;
  const from = pseudonymOf(clientAddress(headersOf(request), TRUSTED_PROXY_HOPS));
  // Next writes this header itself where nobody did: what a proxy of ours said is kept apart.
  const cameBy = TRUSTED_PROXY_HOPS > 0 ? request.headers['x-forwarded-proto'] : undefined;
  request.headers[WITHOUT_TLS_HEADER] = String(cameBy).split(',', 1)[0] === 'http' ? '1' : '0';
  requestContext.enterWith({ requestId, from });
  const viewer = beginRequest();

  const [path = '/'] = (request.url ?? '/').split('?', 1);
  response.setHeader(REQUEST_ID_HEADER, requestId);
  secureResponse(response, path, secure);
  if (!isSafe(request.method)) answerUnreadable(response, () => viewer.reached === true);
  answerUnavailable(response, () => viewer.unavailable === true);
  const about = { method: request.method ?? 'NONE', route: routeOf(request.url) };
  limitBody(request, response, () => log('too-large', about));
  response.once('finish', () => {
    const status = response.statusCode;
    if (status >= 400) log(status < 500 ? 'refused' : 'failed', { ...about, status });
  });
}

function headersOf({ headers }: IncomingMessage): Headers {
  const plain = Object.entries(headers).filter(([, value]) => typeof value === 'string');
  return new Headers(plain as [string, string][]);
}
