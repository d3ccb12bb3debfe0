import { createServer, get, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import {
  correctMissing,
  correctThrottled,
  correctUnavailable,
  correctUnreadable,
} from './correct-status';

/** What a client sees of a page that answered with the status: status and `Retry-After`. */
async function answerOf(status: number, correct: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => {
    correct(response);
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
  const answer = (status: number, unavailable: boolean) =>
    answerOf(status, (response) => correctUnavailable(response, () => unavailable));

  it('is a temporary 503 where the database did not answer', async () => {
    expect(await answer(500, true)).toEqual([503, '5']);
  });

  it('keeps its status in every other case', async () => {
    expect(await answer(500, false)).toEqual([500, undefined]);
    expect(await answer(200, true)).toEqual([200, undefined]);
    expect(await answer(404, true)).toEqual([404, undefined]);
  });
});

describe('a page that says that nothing is there (trust 28)', () => {
  it('has the status 404, and every other page its own', async () => {
    const answer = (status: number, missing: boolean) =>
      answerOf(status, (response) => correctMissing(response, () => missing));
    expect(await answer(200, true)).toEqual([404, undefined]);
    expect(await answer(200, false)).toEqual([200, undefined]);
    expect(await answer(500, true)).toEqual([500, undefined]);
  });
});

describe('a page that says that too much was asked for (trust 24)', () => {
  it('has the status 429, and every other page its own', async () => {
    const answer = (status: number, throttled: boolean) =>
      answerOf(status, (response) => correctThrottled(response, () => throttled));
    expect(await answer(200, true)).toEqual([429, '60']);
    expect(await answer(200, false)).toEqual([200, undefined]);
    expect(await answer(503, true)).toEqual([503, undefined]);
  });
});

describe('correctUnreadable (trust 11)', () => {
  const answer = (status: number, reached: boolean) =>
    answerOf(status, (response) => correctUnreadable(response, () => reached));

  it('answers 400 when none of our code has read the request', async () => {
    expect(await answer(500, false)).toEqual([400, undefined]);
  });

  it('answers 405 where a file allows other methods', async () => {
    const [status] = await answerOf(500, (response) => {
      response.setHeader('Allow', 'GET');
      correctUnreadable(response, () => true);
    });
    expect(status).toBe(405);
  });

  it('leaves server errors and every other answer as they are', async () => {
    expect(await answer(500, true)).toEqual([500, undefined]);
    for (const status of [200, 303, 404, 413, 503]) {
      expect(await answer(status, false)).toEqual([status, undefined]);
    }
  });
});
