import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from './fixtures';
import { startAppInstance } from './support/app-instance';
import { sendRaw } from './support/raw-request';

const base = process.env.BASE_URL ?? '';

const get = (path: string, ...headers: string[]) =>
  `GET ${path} HTTP/1.1\r\n${['Host: localhost', ...headers].join('\r\n')}\r\n\r\n`;

test.describe('connections to the built server end (trust 26)', () => {
  test('that ask to be upgraded, three hundred of them', async () => {
    const upgrade = (path: string, protocol: string) =>
      sendRaw(base, get(path, 'Connection: Upgrade', `Upgrade: ${protocol}`));
    const answers = await Promise.all(
      Array.from({ length: 300 }, (_, index) =>
        upgrade(['/', '/_next/hmr', '/api/health/live'][index % 3] ?? '/', 'websocket'),
      ),
    );
    expect(answers.filter(({ status }) => status !== 400)).toEqual([]);
    expect((await upgrade('/api/health/live', 'h2c')).status).toBe(200);
  });

  test('that speak something else, or ask for a tunnel', async () => {
    for (const bytes of [
      'nonsense\r\n\r\n',
      '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n',
    ]) {
      const { status } = await sendRaw(base, bytes);
      expect([0, 400], bytes).toContain(status);
    }
  });

  test('when the server is told to stop, those with nothing under way at once (trust 19)', async () => {
    const { address, stop, ended } = await startAppInstance({});
    const port = Number(new URL(address).port);
    const sockets = ['', 'GET / HT', get('/api/health/live'), get('/', 'Upgrade: websocket')].map(
      (bytes) => {
        const socket = connect(port, '127.0.0.1');
        socket.once('connect', () => socket.write(bytes));
        return socket;
      },
    );
    const closed = sockets.map((socket) => once(socket.on('error', () => {}).resume(), 'close'));
    // The two that are whole have been answered.
    await Promise.all(sockets.slice(2).map((socket) => once(socket, 'data')));
    await stop();
    // By itself (128 and the signal's number): a server that waits on is killed, and has no status.
    expect(await ended).toBe(143);
    await Promise.all(closed);
  });
});

test.describe('other hosts (trust 27)', () => {
  test('get 421 from pages, redirects, files and interfaces alike', async () => {
    const own = new URL(base).host;
    for (const path of [
      '/',
      '/plans',
      '/outlooks/',
      '/icon.svg',
      '/_next/static/x.js',
      '/api/auth/x',
    ]) {
      for (const request of [
        `GET ${path} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`,
        `GET http://evil.example${path} HTTP/1.1\r\nHost: ${own}\r\nConnection: close\r\n\r\n`,
        `GET ${path} HTTP/1.0\r\n\r\n`,
      ]) {
        const { status, text } = await sendRaw(base, request);
        expect(status, request).toBe(421);
        expect(text, request).not.toMatch(/location:|evil\.example/i);
        expect(text, request).toMatch(/x-frame-options: deny/i);
      }
    }
  });

  test('are names that the operator may add; a forwarded one counts behind a proxy', async () => {
    const { address, stop } = await startAppInstance({
      ALLOWED_HOSTS: 'longview.test, 192.0.2.7',
      TRUSTED_PROXY_HOPS: '1',
    });
    const statusFor = async (...headers: string[]) =>
      (
        await sendRaw(
          address,
          `GET /sign-in HTTP/1.1\r\n${headers.join('\r\n')}\r\nConnection: close\r\n\r\n`,
        )
      ).status;
    try {
      expect(await statusFor('Host: longview.test:8080')).toBe(200);
      expect(await statusFor('Host: 192.0.2.7')).toBe(200);
      expect(await statusFor('Host: upstream')).toBe(421);
      expect(await statusFor('Host: upstream', 'X-Forwarded-Host: longview.test')).toBe(200);
      expect(await statusFor('Host: longview.test', 'X-Forwarded-Host: evil.example')).toBe(421);
    } finally {
      await stop();
    }
  });

  test('that are no names stop the start', async () => {
    await expect(startAppInstance({ ALLOWED_HOSTS: 'https://longview.test/' })).rejects.toThrow(
      /did not start/,
    );
  });
});
