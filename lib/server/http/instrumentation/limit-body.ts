import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BodyLimit } from '@/lib/schemas/max-body';

/**
 * Bytes that are read and discarded, so that the sender reads the response, before the connection
 * is closed.
 */
const MAX_DISCARDED = 64 * 1024 * 1024;

/**
 * Limits the body: answers 413 as soon as more bytes have come than its address takes, whatever
 * length the request declared, and keeps none of the rest. Code that reads the body meanwhile gets
 * an error, never a part of it as if it were all.
 *
 * @param onRefused called once, when the response is sent.
 */
export function limitBody(
  request: IncomingMessage,
  response: ServerResponse,
  { max, refusal }: BodyLimit,
  onRefused: () => void,
): void {
  const push = request.push.bind(request);
  let received = 0;
  let end: ((then: () => void) => void) | undefined;
  const hangUp = () => void request.destroy(new Error('Body too large'));
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    received += chunk?.length ?? 0;
    if (!end && received <= max) return push(chunk, encoding);
    if (!end) {
      onRefused();
      end = refuse(response, refusal);
      request.socket.once('close', hangUp);
    }
    if (chunk === null || received > MAX_DISCARDED) end(hangUp);
    return true;
  };
}

/**
 * Sends the answer, complete by its length, and makes every later write to the response do nothing.
 *
 * @returns a function that ends the response, and perhaps the connection with it: call it when the
 * sender is done, because it may not read the response before.
 */
function refuse(response: ServerResponse, sentence: string): (then: () => void) => void {
  if (!response.headersSent) {
    response.writeHead(413, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Content-Length': Buffer.byteLength(sentence),
      Connection: 'close',
    });
    response.write(sentence);
  }
  const end = response.end.bind(response);
  const ignore = () => response;
  Object.assign(response, {
    setHeader: ignore,
    appendHeader: ignore,
    removeHeader: ignore,
    writeHead: ignore,
    write: () => true,
    end: ignore,
    flushHeaders: ignore,
  });
  return (then) => end(then);
}
