import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { answerUnreadable } from './answer-unreadable';

const server = createServer();
afterEach(() => void server.close());

async function statusOf(status: number, reached: boolean): Promise<number> {
  server.removeAllListeners('request');
  server.on('request', (_request, response) => {
    answerUnreadable(response, () => reached);
    response.statusCode = status;
    response.end('An answer');
  });
  if (!server.listening) await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return (await fetch(`http://127.0.0.1:${port}`, { method: 'POST' })).status;
}

describe('answerUnreadable (trust 11)', () => {
  it('blames the sender for what nobody of us could look at', async () => {
    expect(await statusOf(500, false)).toBe(400);
  });

  it('leaves faults of our own and every other answer as they are', async () => {
    expect(await statusOf(500, true)).toBe(500);
    for (const status of [200, 303, 404, 413, 503]) {
      expect(await statusOf(status, false)).toBe(status);
    }
  });
});
