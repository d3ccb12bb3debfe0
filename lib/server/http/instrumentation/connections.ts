import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { beforeHead } from './before-head';

/** How long a connection may take, in milliseconds. Node looks for the first two every 30 seconds. */
export const TIMEOUTS = {
  /** From the first byte of a request, or the connection, to the end of its headers (Slowloris). */
  headers: 20_000,
  /** From the first byte of a request to the end of its body. */
  request: 120_000,
  /** Without a byte in either direction, as when a response is not read. */
  silence: 120_000,
  /** From a request to the end of its response, however many bytes trickle meanwhile. */
  exchange: 600_000,
  /** In which a sender can read that its bytes were refused. */
  linger: 1_000,
};

/** Requests under way on each open connection, and the timer that ends it. */
const open = new Map<Socket, { underWay: number; deadline?: NodeJS.Timeout }>();
let draining = false;

/** Sets the timeouts that Node leaves wide or off; a socket that is open already gets them too. */
export function setTimeouts(server: Server, socket: Socket, timeouts = TIMEOUTS): void {
  server.headersTimeout = timeouts.headers;
  server.requestTimeout = timeouts.request;
  server.setTimeout(timeouts.silence);
  socket.setTimeout(timeouts.silence);
}

/** Watches a connection from its first moment to its last. */
export function watchConnection(socket: Socket): void {
  open.set(socket, { underWay: 0 });
  socket.once('close', () => {
    clearTimeout(open.get(socket)?.deadline);
    open.delete(socket);
  });
}

/** Watches a request and its response: the connection is destroyed when they take too long. */
export function watchExchange(
  { socket, headers }: IncomingMessage,
  response: ServerResponse,
  timeout = TIMEOUTS.exchange,
): void {
  const connection = open.get(socket);
  if (!connection) return;
  connection.underWay += 1;
  connection.deadline ??= setTimeout(() => socket.destroy(), timeout).unref();
  beforeHead(response, (status) => {
    // Node's parser loses what follows a request whose `Upgrade` it ignores.
    if (draining || headers.upgrade) response.setHeader('Connection', 'close');
    return status;
  });
  response.once('close', () => {
    connection.underWay -= 1;
    if (connection.underWay > 0) return;
    clearTimeout(connection.deadline);
    connection.deadline = undefined;
    if (draining) socket.destroySoon();
  });
}

/**
 * Connection draining: closes every connection without a request under way, and the others after
 * their response. Node by itself would wait for requests that are never sent whole, and for idle
 * connections until their keep-alive timeout.
 */
export function drainConnections(): void {
  draining = true;
  for (const [socket, { underWay }] of open) if (underWay === 0) socket.destroy();
}
