import { type Server, type ServerResponse, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { own } from '@/lib/domain/own';
import { log } from '../../log';
import { TIMEOUTS } from './connections';
import { headersFor } from './response-headers';

const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/**
 * Answers bytes that are not HTTP, and requests that take too long (`clientError`), with the headers
 * of every response, which Node would leave out.
 */
export function refuseMalformed(server: Server, secure: boolean): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswering(socket)) {
      socket.destroy();
      return;
    }
    const status = own(statuses, error.code ?? '') ?? 400;
    log('refused', { method: 'NONE', route: '/*', status });
    const headers = headersFor({ path: '/', contentType: '' }, secure);
    const lines = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      ...headers.map(([name, value]) => `${name}: ${value}`),
      'Content-Length: 0',
      'Connection: close',
    ];
    socket.end(`${lines.join('\r\n')}\r\n\r\n`);
    // `end` closes our half only: a sender that never closes the other would keep the socket open.
    setTimeout(() => socket.destroy(), TIMEOUTS.linger).unref();
  });
}

/** Whether a response has begun, into which another answer must not be written. */
function isAnswering(socket: Socket): boolean {
  const { _httpMessage: response } = socket as Socket & { _httpMessage?: ServerResponse };
  return response?.headersSent === true;
}
