import type { ServerResponse } from 'node:http';
import { beforeHead } from './before-head';

/** Seconds after which asking again makes sense: a restart of the database takes about that long. */
const RETRY_AFTER = 5;

/**
 * Answers 503 with `Retry-After` where Next answers 500 because the database did not answer, so
 * that browsers, proxies and monitors know that it passes.
 *
 * @param isUnavailable is asked when the answer is sent.
 */
export function correctUnavailable(response: ServerResponse, isUnavailable: () => boolean): void {
  beforeHead(response, (status) => {
    if (status !== 500 || !isUnavailable()) return status;
    response.setHeader('Retry-After', RETRY_AFTER);
    return 503;
  });
}

/**
 * Answers 400 where Next answers 500 to a body that is neither a form nor a call of an action: a
 * boundary that is missing, arguments that cannot be decoded. The sender is at fault if no code of
 * ours has looked at the request by the time its answer is sent.
 */
export function correctUnreadable(response: ServerResponse, reached: () => boolean): void {
  beforeHead(response, (status) => (status === 500 && !reached() ? 400 : status));
}
