import type { RequestListener } from 'node:http';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { serve } from '../testing/test-server';
import { drainConnections, TIMEOUTS } from './connections';
import { instrumentRequests } from './instrument-requests';

vi.mock('@/lib/env', () => ({
  env: () => ({
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'x'.repeat(32),
    ALLOWED_HOSTS: [],
    TRUSTED_PROXY_HOPS: 0,
    LOG_LEVEL: 'silent',
  }),
  isDevelopment: false,
}));

beforeAll(instrumentRequests);

const wide = { ...TIMEOUTS };
beforeEach(() => void Object.assign(TIMEOUTS, wide, { linger: 20 }));

let stop = async (): Promise<unknown> => undefined;
afterEach(() => stop());

/** A server that looks for expired connections every few milliseconds. */
async function start(listener: RequestListener = (_request, response) => response.end('words')) {
  const server = await serve(listener, { connectionsCheckingInterval: 10 });
  stop = server.close;
  return server;
}

const get = 'GET / HTTP/1.1\r\nHost: localhost\r\n';

describe('a connection ends (trust 26)', () => {
  const ended = async (
    { open, connections }: Awaited<ReturnType<typeof start>>,
    bytes: string,
  ): Promise<string> => {
    const { closed, socket } = open(bytes);
    const text = await closed;
    // Our client has not closed its half: the server must not wait for that.
    await vi.waitFor(async () => expect(await connections()).toBe(0), { timeout: 5_000 });
    socket.destroy();
    return text;
  };

  it('when nothing is sent, or headers are sent slowly', async () => {
    TIMEOUTS.headers = 30;
    const server = await start();
    for (const bytes of ['', 'GET / HT', get]) {
      expect(await ended(server, bytes)).toMatch(/^HTTP\/1\.1 408 /);
    }
  });

  it('when a body is sent slowly', async () => {
    Object.assign(TIMEOUTS, { headers: 30, request: 60 });
    const server = await start(() => {});
    const text = await ended(
      server,
      `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx`,
    );
    expect(text).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('when no byte moves for too long', async () => {
    TIMEOUTS.silence = 30;
    const server = await start(() => {});
    expect(await ended(server, `${get}\r\n`)).toBe('');
  });

  it('when a response takes too long, however its bytes trickle', async () => {
    TIMEOUTS.exchange = 60;
    const server = await start((_request, response) => {
      const timer = setInterval(() => response.write('x'), 10);
      response.once('close', () => clearInterval(timer));
    });
    expect(await ended(server, `${get}\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('after bytes that are not HTTP: another protocol, TLS, HTTP/2', async () => {
    const server = await start();
    expect(await ended(server, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /);
    expect(await ended(server, '\x16\x03\x01\x02\x00\x01\x00')).toMatch(/^HTTP\/1\.1 400 /);
    await ended(server, 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n');
    await ended(server, 'CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n');
  });

  it('without a second answer inside of one that has begun', async () => {
    const { open } = await start((_request, response) => void response.write('half'));
    const { socket, closed } = open(`${get}\r\n`);
    socket.once('data', () => socket.write('nonsense\r\n\r\n'));
    expect((await closed).match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});

describe('a request to upgrade its connection (trust 26)', () => {
  const upgrade = (protocol: string) => `${get}Connection: Upgrade\r\nUpgrade: ${protocol}\r\n\r\n`;

  it('to a WebSocket is refused, and its connection closed, from the first one on', async () => {
    const { server, open, connections } = await start();
    // As Next has it: it takes the connection over, and does nothing with it.
    server.on('upgrade', () => {});
    const { closed } = open(upgrade('websocket'));
    expect(await closed).toMatch(/^HTTP\/1\.1 400 [\s\S]*X-Frame-Options: DENY[\s\S]*no WebSocket/);
    await vi.waitFor(async () => expect(await connections()).toBe(0));
  });

  it('to anything else is answered as if it had not asked, and the connection ends', async () => {
    const { server, open } = await start();
    server.on('upgrade', () => {});
    const { closed } = open(upgrade('h2c'));
    expect(await closed).toMatch(/^HTTP\/1\.1 200 [\s\S]*Connection: close[\s\S]*words$/);
  });
});

describe('requests before the answer to the one before (trust 26)', () => {
  it('are answered in their order (pipelining)', async () => {
    const { askRaw } = await start((request, response) => response.end(request.url));
    const ask = (path: string, more = '') =>
      `GET ${path} HTTP/1.1\r\nHost: localhost\r\n${more}\r\n`;
    const text = await askRaw(ask('/a') + ask('/b') + ask('/c', 'Connection: close\r\n'));
    expect(text.match(/\/[abc]$|\/[abc](?=HTTP)/gm)).toEqual(['/a', '/b', '/c']);
  });
});

describe('connection draining (trust 26) (trust 19)', () => {
  it('closes idle and unfinished connections, and waits for answers under way', async () => {
    let answer = () => {};
    const asked = Promise.withResolvers<void>();
    const { server, open } = await start((_request, response) => {
      answer = () => response.end('words');
      asked.resolve();
    });
    const waiting = open(`${get}\r\n`);
    const unfinished = open('GET / HT');
    const silent = open('');
    await asked.promise;
    drainConnections();
    const drained = new Promise((resolve) => server.close(resolve));
    await unfinished.closed;
    await silent.closed;
    answer();
    expect(await waiting.closed).toMatch(/^HTTP\/1\.1 200 [\s\S]*Connection: close[\s\S]*words/);
    await drained;
  });
});
