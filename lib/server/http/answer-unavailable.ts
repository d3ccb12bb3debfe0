import type { ServerResponse } from 'node:http';

/** Seconds after which asking again makes sense: a restart of the database takes about that long. */
const RETRY_AFTER = 5;

/**
 * Makes the answer to a request whose page failed for want of the database a 503, which says to
 * browsers, proxies and monitors that it passes. Next knows only 500.
 *
 * @param isUnavailable is asked when the answer is sent.
 */
export function answerUnavailable(response: ServerResponse, isUnavailable: () => boolean): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    if (status !== 500 || !isUnavailable()) return writeHead(status, ...rest);
    response.setHeader('Retry-After', RETRY_AFTER);
    response.statusCode = 503;
    return writeHead(503, ...rest);
  }) as typeof response.writeHead;
}
