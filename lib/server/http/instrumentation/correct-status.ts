import type { ServerResponse } from 'node:http';
import { beforeHead } from './before-head';

/** Seconds after which a retry makes sense: a restart of the database takes about that long. */
const RETRY_AFTER = 5;

/**
 * Answers 503 with `Retry-After` where Next answers 500 because the database did not answer, so
 * that browsers, proxies and monitors know that it is temporary.
 *
 * @param isUnavailable called when the response is sent.
 */
export function correctUnavailable(response: ServerResponse, isUnavailable: () => boolean): void {
  beforeHead(response, (status) => {
    if (status !== 500 || !isUnavailable()) return status;
    response.setHeader('Retry-After', RETRY_AFTER);
    return 503;
  });
}

/**
 * Answers 404 where a page says that there is nothing at its address. Next's own 404 has words only
 * with JavaScript; this one is whole without.
 *
 * @param isMissing called when the response is sent.
 */
export function correctMissing(response: ServerResponse, isMissing: () => boolean): void {
  beforeHead(response, (status) => (status === 200 && isMissing() ? 404 : status));
}

/**
 * Answers 429 with `Retry-After` where a page says that too much was asked for: a page cannot set its
 * own status.
 *
 * @param isThrottled called when the response is sent.
 */
export function correctThrottled(response: ServerResponse, isThrottled: () => boolean): void {
  beforeHead(response, (status) => {
    if (status !== 200 || !isThrottled()) return status;
    response.setHeader('Retry-After', 60);
    return 429;
  });
}

/**
 * Answers 400 where Next answers 500 to a body that is neither a form nor a call of an action: a
 * boundary that is missing, arguments that cannot be decoded. The sender is at fault if none of our
 * code has read the request by the time the response is sent. Answers 405 where Next says which
 * methods a file allows, and then fails at drawing a page about it.
 */
export function correctUnreadable(response: ServerResponse, reached: () => boolean): void {
  beforeHead(response, (status) => {
    if (status !== 500) return status;
    if (response.hasHeader('Allow')) return 405;
    return reached() ? status : 400;
  });
}
