import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { answerUnavailable } from './answer-unavailable';

/** What a client sees of a page that answered with the status, with or without the database. */
async function answerOf(status: number, unavailable: boolean) {
  const server = createServer((_request, response) => {
    answerUnavailable(response, () => unavailable);
    response.statusCode = status;
    response.end('page');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const seen = await new Promise<unknown[]>((resolve) => {
    get({ port, host: '127.0.0.1' }, ({ statusCode, headers }) => {
      resolve([statusCode, headers['retry-after']]);
    });
  });
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  return seen;
}

describe('a page that failed (trust 18)', () => {
  it('is a 503 that passes where the database did not answer', async () => {
    expect(await answerOf(500, true)).toEqual([503, '5']);
  });

  it('is what it was in every other case', async () => {
    expect(await answerOf(500, false)).toEqual([500, undefined]);
    expect(await answerOf(200, true)).toEqual([200, undefined]);
    expect(await answerOf(404, true)).toEqual([404, undefined]);
  });
});
