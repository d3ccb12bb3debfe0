import { type Server, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { log } from '../log';
import { headersFor } from './response-headers';

const seen = new WeakSet<Server>();

const statuses: Record<string, number> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/** Answers bytes that are not HTTP (`clientError`) with the headers of every response, which Node would leave out. */
export function refuseMalformed(server: Server, secure: boolean): void {
  if (seen.has(server)) return;
  seen.add(server);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) {
      socket.destroy();
      return;
    }
    const status = statuses[error.code ?? ''] ?? 400;
    log('refused', { method: 'NONE', route: '/*', status });
    const headers = headersFor({ path: '/', contentType: '' }, secure);
    const lines = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      ...headers.map(([name, value]) => `${name}: ${value}`),
      'Content-Length: 0',
      'Connection: close',
    ];
    socket.end(`${lines.join('\r\n')}\r\n\r\n`);
  });
}
