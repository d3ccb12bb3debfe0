import { createServer } from 'node:net';
import { Problem } from './problem';

/** A port that nothing listens on at this moment, chosen by the system. */
export async function freePort(): Promise<number> {
  const { port } = await tryToListen(0, '127.0.0.1');
  if (port === undefined) throw new Error('The system has no free port on 127.0.0.1.');
  return port;
}

export async function isPortFree(port: number, host: string): Promise<boolean> {
  return (await tryToListen(port, host)).code === undefined;
}

/**
 * Makes sure that the web server will be able to listen, before anything slow is done.
 *
 * @throws {Problem} that says what to do instead.
 */
export async function requireWebPort(port: number, host: string): Promise<void> {
  // For "localhost" a browser may try the other address family first and find another program.
  const hosts = host === '127.0.0.1' ? [host, '::1'] : [host];
  for (const candidate of hosts) {
    const { code } = await tryToListen(port, candidate);
    if (code === 'EADDRINUSE') {
      throw new Problem(
        `Port ${port} is taken by another program. Stop that one, or choose another port: PORT=${port === 65535 ? 3000 : port + 1} npm start`,
      );
    }
    if (code === 'EACCES') {
      throw new Problem(
        `This user may not listen on port ${port}. Choose one from 1024: PORT=3000`,
      );
    }
    if (code !== undefined && candidate === host) {
      throw new Problem(`HOSTNAME=${host} is not an address of this machine (${code}).`);
    }
  }
}

function tryToListen(port: number, host: string): Promise<{ port?: number; code?: string }> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) =>
      resolve({ code: error.code ?? 'error' }),
    );
    server.listen(port, host, () => {
      const address = server.address();
      const chosen = typeof address === 'object' && address !== null ? address.port : undefined;
      server.close(() => resolve({ port: chosen }));
    });
  });
}
