import { createServer, type RequestListener, request, type ServerOptions } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/**
 * A plain Node HTTP server, as Next has one, to test what instruments all requests of a process.
 */
export async function serve(listener: RequestListener, options: ServerOptions = {}) {
  const server = createServer(options, listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const at = { port, host: '127.0.0.1' };

  const ask = (
    path: string,
    {
      method = 'GET',
      headers = {},
      body = [],
    }: { method?: string; headers?: Record<string, string>; body?: Buffer[] } = {},
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request({ ...at, path, method, headers, agent: false }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
        response.on('error', reject);
      });
      sent.on('error', reject);
      for (const part of body) sent.write(part);
      sent.end();
    });

  /** Sends bytes that need not be HTTP, and returns everything that comes back. */
  const askRaw = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(port, at.host, () => socket.end(bytes));
      let text = '';
      socket.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      socket.on('close', () => resolve(text)).on('error', reject);
    });

  /** Opens a connection that this side never closes. `closed` is everything that came, at its end. */
  const open = (bytes: string) => {
    const socket = connect({ ...at, allowHalfOpen: true }, () => socket.write(bytes));
    let text = '';
    socket.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    // A reset is an end too.
    const closed = new Promise<string>((resolve) => {
      for (const end of ['end', 'error'] as const) socket.on(end, () => resolve(text));
    });
    return { socket, closed };
  };

  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  /** How many connections the server holds. */
  const connections = () =>
    new Promise<number>((resolve) => server.getConnections((_error, count) => resolve(count)));
  return { server, ask, askRaw, open, connections, close };
}
