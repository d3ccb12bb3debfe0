import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { env, isDevelopment } from '@/lib/env';
import { holdClose } from './before-close';
import { setTimeouts, watchConnection } from './connections';
import { queueRequests } from './queue-requests';
import { refuseMalformed } from './refuse-malformed';
import { refuseRequest } from './refuse-request';

const prepared = new WeakSet<Server>();

/**
 * Called with each new connection, before anything is read from it. The first one tells us which
 * server Next made: from then on that server has our timeouts, refuses what Next would not, upgrades
 * no connection, and closes after the jobs that are under way.
 */
export function prepareConnection(socket: Socket): void {
  const { server } = socket as Socket & { server?: unknown };
  if (!(server instanceof Server)) return;
  watchConnection(socket);
  if (prepared.has(server)) return;
  prepared.add(server);
  refuseMalformed(server, env().NEXTAUTH_URL.startsWith('https://'));
  queueRequests(server);
  refuseFirst(server);
  // Fast Refresh is a WebSocket, and a page that is compiled first may take minutes.
  if (isDevelopment) return;
  setTimeouts(server, socket);
  holdClose(server);
  // Next takes upgraded connections over, and neither answers nor closes them. Without a listener
  // Node ignores the header, as RFC 9110 allows, and the request is one like any other.
  server.removeAllListeners('upgrade');
}

/** Puts our refusals in front of what listens to requests. */
function refuseFirst(server: Server): void {
  const listeners = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (refuseRequest(request, response)) return;
    for (const listener of listeners) listener.call(server, request, response);
  });
}
