import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { requestContext } from '../log/request-context';
import { FairQueue, type Ticket } from './fair-queue';

const LIMITS = { turnsOfEach: 2, turns: 3, extraTurns: 3, tickets: 1_000 };
/** Milliseconds that a request waits for its turn. */
const PATIENCE = 10_000;
/** Milliseconds after which a request without an answer waits for something else than this process. */
const LONGEST_TURN = 3_000;

const BUSY =
  'Too much is being asked for from your network at once. Wait a few seconds, then try again.';

/** Files and checks that cost next to nothing. */
const exempt = /^\/(_next\/static\/(?!.*\.\.)|api\/health\/(live|ready)$)/;

/**
 * On a request that Next sends to this server itself, while it answers another one: to render the page
 * that an action leads to. It copies the headers of the first, which has the turn for both.
 */
const INSIDE_HEADER = 'x-longview-inside';
const inside = randomUUID();

// The build puts this module into several bundles: they share one storage.
const shared = globalThis as typeof globalThis & {
  longviewTurn?: AsyncLocalStorage<() => void>;
};
shared.longviewTurn ??= new AsyncLocalStorage();
const endOfTurn = shared.longviewTurn;

/**
 * Puts a fair queue in front of all that listens to a server's requests, so that one client’s load is
 * kept from others: each has a few requests under way, the rest of them wait. A client is counted by
 * its network address.
 */
export function queueRequests(server: Server): void {
  const queue = new FairQueue(LIMITS, () => performance.now());
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const handle = () => {
      for (const listener of listeners) listener.call(server, request, response);
    };
    const own = request.headers[INSIDE_HEADER] === inside;
    request.headers[INSIDE_HEADER] = inside;
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (own || exempt.test(path)) return handle();
    const ticket = queue.enter(requestContext.getStore()?.from ?? '');
    if (!ticket) return refuse(response);
    waitInQueue(queue, ticket, request, response, handle);
  });
}

/**
 * Ends the turn of this request in the queue, though it is not answered yet: for what takes long and
 * is not work of this process.
 */
export function endTurn(): void {
  endOfTurn.getStore()?.();
}

function waitInQueue(
  queue: FairQueue,
  ticket: Ticket,
  request: IncomingMessage,
  response: ServerResponse,
  handle: () => void,
): void {
  let timer: NodeJS.Timeout | undefined;
  let left = false;
  const { socket } = request;
  const end = () => {
    clearTimeout(timer);
    queue.endTurn(ticket);
  };
  const leave = () => {
    // A connection that is lost closes the response in the midst of its own `close`.
    if (left) return;
    left = true;
    response.off('close', leave);
    socket.off('close', leave);
    clearTimeout(timer);
    queue.leave(ticket);
  };
  // Of a pipelined request whose turn to be answered has not come, only the socket says that it is
  // over; one connection may have many.
  setMaxListeners(0, socket);
  response.once('close', leave);
  socket.once('close', leave);
  const begin = AsyncLocalStorage.bind(() => {
    clearTimeout(timer);
    timer = setTimeout(end, LONGEST_TURN).unref();
    endOfTurn.run(end, handle);
  });
  whenWhole(request, () => {
    // Refused by `limitBody`, or gone.
    if (left || response.writableEnded) return;
    timer = setTimeout(() => {
      leave();
      refuse(response);
    }, PATIENCE).unref();
    queue.wait(ticket, begin);
  });
}

/**
 * Calls back when the body has come, which `limitBody` bounds: one that comes slowly takes up no
 * turn. The body is kept for whoever reads the request.
 */
function whenWhole(request: IncomingMessage, then: () => void): void {
  const push = request.push.bind(request);
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    push(chunk, encoding);
    if (chunk === null) then();
    // Never asks the socket to pause: nobody reads the request yet.
    return true;
  };
}

function refuse(response: ServerResponse): void {
  response.writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Retry-After': '5' });
  response.end(BUSY);
}
