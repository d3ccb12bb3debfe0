import {
  type ClientRequest,
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { requestContext } from '../../log/request-context';
import { endTurn, queueRequests } from './queue-requests';

type Held = { request: IncomingMessage; response: ServerResponse };
interface Sent {
  readonly sent: ClientRequest;
  readonly status: Promise<number>;
}

let server: Server;
/** What has had its turn, by address, until `answer` is called. */
let held: Map<string, Held>;
let onTurn: (path: string) => unknown;
const sockets: { destroy(): void }[] = [];

beforeEach(async () => {
  // What is left of the last test is no part of this one.
  const own: typeof held = new Map();
  held = own;
  onTurn = () => {};
  server = createServer((incoming, response) => {
    const path = incoming.url ?? '';
    own.set(path, { request: incoming, response });
    return onTurn(path);
  });
  queueRequests(server);
  const [queued] = server.listeners('request');
  server.removeAllListeners('request');
  // As `instrumentRequests` does, before the queue sees a request.
  server.on('request', (incoming, response) => {
    const from = String(incoming.headers['x-client']);
    requestContext.run({ requestId: '', from }, () => queued?.call(server, incoming, response));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  vi.useRealTimers();
  for (const socket of sockets.splice(0)) socket.destroy();
  server.closeAllConnections();
  server.close();
});

function ask(
  client: string,
  path: string,
  headers: Record<string, string> = {},
  body?: string,
): Sent {
  const { port } = server.address() as AddressInfo;
  const sent = request({
    port,
    host: '127.0.0.1',
    path,
    agent: false,
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'x-client': client, ...headers },
  });
  sockets.push(sent);
  const status = new Promise<number>((resolve) => {
    sent.on('response', (response) => {
      response.resume();
      response.on('end', () => resolve(response.statusCode ?? 0));
    });
    sent.on('error', () => resolve(0));
  });
  if (body === undefined) sent.end();
  else sent.write(body);
  return { sent, status };
}

const turn = (path: string) => vi.waitFor(() => expect(held.has(path)).toBe(true));
const answer = (path: string) => held.get(path)?.response.end('words');
/** A request of another client, which is answered at once: all that came before has been seen. */
async function settled() {
  const path = `/seen-${crypto.randomUUID()}`;
  const { status } = ask(path, path);
  await turn(path);
  answer(path);
  await status;
}
/** Two requests of one client, which keep its turns. */
async function fill(client: string) {
  const paths = [`/${client}-1`, `/${client}-2`];
  for (const path of paths) {
    ask(client, path);
    await turn(path);
  }
  return paths;
}

describe('requests of one client (trust 24)', () => {
  it('wait for one another, and never keep another client’s waiting', async () => {
    const [first = ''] = await fill('a');
    const third = ask('a', '/third');
    await settled();
    expect(held.has('/third')).toBe(false);
    const other = ask('b', '/other');
    await turn('/other');
    answer('/other');
    expect(await other.status).toBe(200);
    answer(first);
    await turn('/third');
    answer('/third');
    expect(await third.status).toBe(200);
  });

  it('that were given up are never begun', async () => {
    const [first = '', second = ''] = await fill('a');
    const { sent, status } = ask('a', '/given-up');
    ask('a', '/last');
    await settled();
    sent.destroy();
    await status;
    await settled();
    answer(first);
    await turn('/last');
    answer(second);
    await settled();
    expect(held.has('/given-up')).toBe(false);
  });

  it('give their turn back when the connection is lost', async () => {
    const { sent } = ask('a', '/lost');
    await turn('/lost');
    ask('a', '/kept');
    ask('a', '/next');
    await turn('/kept');
    sent.destroy();
    await turn('/next');
  });

  it('keep their turn until their work is done when they are given up', async () => {
    const { promise: work, resolve: finish } = Promise.withResolvers<void>();
    onTurn = (path) => path.startsWith('/hung-up') && work;
    for (const path of ['/hung-up-1', '/hung-up-2']) {
      const { sent, status } = ask('a', path);
      await turn(path);
      sent.destroy();
      await status;
    }
    ask('a', '/next');
    await settled();
    expect(held.has('/next')).toBe(false);
    finish();
    await turn('/next');
  });

  it('give their place back once when the connection is lost', async () => {
    await fill('a');
    for (const path of ['/lost-1', '/lost-2']) {
      const { sent, status } = ask('a', path);
      await settled();
      sent.destroy();
      await status;
      await settled();
    }
    ask('a', '/next');
    await settled();
    expect(held.has('/next')).toBe(false);
  });

  it('are answered in their order where they come on one connection', async () => {
    const { port } = server.address() as AddressInfo;
    const socket = connect(port, '127.0.0.1');
    sockets.push(socket);
    onTurn = (path) => answer(path);
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    const head = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\nX-Client: a\r\n`;
    socket.write(['/1', '/2', '/3', '/4'].map((path) => `${head(path)}\r\n`).join(''));
    socket.write(`${head('/5')}Connection: close\r\n\r\n`);
    await new Promise((resolve) => socket.once('close', resolve));
    expect(text.match(/HTTP\/1\.1 200 OK/g)).toHaveLength(5);
    expect([...held.keys()]).toEqual(['/1', '/2', '/3', '/4', '/5']);
  });

  it('have no turn before their body has come', async () => {
    const slow = [ask('a', '/slow-1', {}, 'x'), ask('a', '/slow-2', {}, 'x'.repeat(100_000))];
    await fill('a').then((paths) => paths.map(answer));
    expect([...held.keys()]).not.toContain('/slow-1');
    slow[1]?.sent.end('y');
    await turn('/slow-2');
    let length = 0;
    for await (const chunk of held.get('/slow-2')?.request ?? []) length += chunk.length;
    expect(length).toBe(100_001);
    answer('/slow-2');
    expect(await slow[1]?.status).toBe(200);
  });

  it('have no turn where they cost nothing', async () => {
    await fill('a');
    for (const path of ['/_next/static/chunks/a.js', '/api/health/live', '/api/health/ready']) {
      ask('a', path);
      await turn(path);
    }
    ask('a', '/_next/static/../plans');
    ask('a', '/api/health/live/x');
    await settled();
    expect([...held.keys()].filter((path) => /plans|x$/.test(path))).toEqual([]);
  });

  it('that the server sends to itself go along with the one that they are for', async () => {
    const [first = ''] = await fill('a');
    const copied = held.get(first)?.request.headers['x-longview-inside'];
    ask('a', '/forged', { 'x-longview-inside': 'x' });
    ask('a', '/inside', { 'x-longview-inside': String(copied) });
    await turn('/inside');
    await settled();
    expect(held.has('/forged')).toBe(false);
  });

  it('end their turn early where they wait for something else', async () => {
    onTurn = (path) => path === '/pausing' && endTurn();
    ask('a', '/pausing');
    await turn('/pausing');
    await fill('a');
    answer('/pausing');
  });
});

describe('time in the queue (trust 24)', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  });

  it('ends after ten seconds, with a sentence', async () => {
    await fill('a');
    const waiting = Array.from({ length: 12 }, (_, index) => ask('a', `/waiting-${index}`));
    const headers = new Promise((resolve) => {
      waiting.at(-1)?.sent.on('response', (response) => resolve(response.headers));
    });
    await settled();
    // Turns end by themselves, two every three seconds: not enough for all.
    for (let second = 0; second < 10; second++) vi.advanceTimersByTime(1_000);
    expect(await waiting.at(-1)?.status).toBe(503);
    expect(await headers).toMatchObject({ 'retry-after': '5' });
    expect([...held.keys()].filter((path) => path.startsWith('/waiting'))).toHaveLength(6);
  });

  it('is not taken from others for longer than three seconds', async () => {
    await fill('a');
    ask('a', '/third');
    await settled();
    expect(held.has('/third')).toBe(false);
    vi.advanceTimersByTime(3_000);
    await turn('/third');
  });
});
