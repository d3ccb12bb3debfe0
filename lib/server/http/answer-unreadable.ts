import type { ServerResponse } from 'node:http';

/**
 * Next answers with a 500 where what was posted is no form and no call of an
 * action: a boundary that is missing, arguments that cannot be decoded. The
 * fault is the sender's, which is a 400. It is known by no code of ours having
 * looked at the request when its answer is sent.
 */
export function answerUnreadable(response: ServerResponse, reached: () => boolean): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    const unreadable = status === 500 && !reached();
    if (unreadable) response.statusCode = 400;
    return writeHead(unreadable ? 400 : status, ...rest);
  }) as typeof response.writeHead;
}
