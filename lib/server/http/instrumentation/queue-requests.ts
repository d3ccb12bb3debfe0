import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { bodyLimit } from '@/lib/schemas/max-body';
import { requestContext } from '../../log/request-context';
import { FairQueue, type Ticket } from './fair-queue';

const LIMITS = { turnsOfEach: 2, turns: 3, extraTurns: 3, tickets: 1_000 };
/** Milliseconds that a request waits for its turn. */
const PATIENCE = 10_000;
/** Milliseconds after which a request without an answer waits for something else than this process. */
const LONGEST_TURN = 3_000;

const BUSY =
  'Your network asks Longview for too much at once. Go back, where your text is still in the form; wait a few seconds, then try again.';

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
 * its network: an IPv4 address, or an IPv6 /48, so that nobody has 65,536 places in the queue.
 */
export function queueRequests(server: Server): void {
  const queue = new FairQueue(LIMITS, () => performance.now());
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const handle = () =>
      Promise.allSettled(listeners.map((listener) => listener.call(server, request, response)));
    const own = request.headers[INSIDE_HEADER] === inside;
    request.headers[INSIDE_HEADER] = inside;
    const [path = ''] = (request.url ?? '').split('?', 1);
    if (own || exempt.test(path)) return void handle();
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
  handle: () => Promise<unknown>,
): void {
  let timer: NodeJS.Timeout | undefined;
  /** Whether the answer was sent, or the connection is lost. */
  let over = false;
  /** Whether it has its turn, and work is done for it. */
  let working = false;
  const { socket } = request;
  const end = () => {
    clearTimeout(timer);
    working = false;
    if (over) queue.leave(ticket);
    else queue.endTurn(ticket);
  };
  // Work goes on when its sender hangs up, and so does the turn.
  const leave = () => {
    over = true;
    response.off('close', leave);
    socket.off('close', leave);
    if (!working) end();
  };
  // Of a pipelined request whose turn to be answered has not come, only the socket says that it is
  // over; one connection may have many.
  setMaxListeners(0, socket);
  response.once('close', leave);
  socket.once('close', leave);
  const begin = AsyncLocalStorage.bind(() => {
    clearTimeout(timer);
    timer = setTimeout(end, LONGEST_TURN).unref();
    working = true;
    void endOfTurn.run(end, handle).then(() => {
      working = false;
      if (over) end();
    });
  });
  whenWhole(request, () => {
    // Refused by `limitBody`, or gone.
    if (over || response.writableEnded) return;
    timer = setTimeout(() => {
      leave();
      refuse(response);
    }, PATIENCE).unref();
    queue.wait(ticket, begin);
  });
}

/**
 * Calls back when the body has come, which `limitBody` bounds: one that comes slowly takes up no
 * turn. The body is kept for what reads the request. One that is streamed is not waited for.
 */
function whenWhole(request: IncomingMessage, then: () => void): void {
  const [path = ''] = (request.url ?? '').split('?', 1);
  if (bodyLimit(path).streamed) {
    then();
    return;
  }
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
