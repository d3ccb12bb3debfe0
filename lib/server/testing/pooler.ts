import { connect, createServer, type Socket } from 'node:net';

/**
 * When a client gets which connection to the server: one of its own for good (session mode), or for
 * each transaction the one that was given back last, or first.
 */
type Mode = 'session' | 'last-used' | 'round-robin';

const TERMINATE = 'X'.charCodeAt(0);
const READY = 'Z'.charCodeAt(0);
const IDLE = 'I'.charCodeAt(0);

/** Whether the last whole message in `bytes` says that the server is outside a transaction. */
function readIdle(bytes: Buffer): { idle: boolean; rest: Buffer } {
  let idle = false;
  let rest = bytes;
  while (rest.length >= 5 && rest.length > rest.readUInt32BE(1)) {
    idle = rest[0] === READY && rest[5] === IDLE;
    rest = rest.subarray(1 + rest.readUInt32BE(1));
  }
  return { idle, rest };
}

/**
 * A connection pooler in front of a test server. Each client signs in through a connection of its
 * own, which is then everybody's.
 *
 * @returns the pooler's address in place of `url`.
 */
export async function startPooler(url: string, mode: Mode) {
  const free: Socket[] = [];
  const sockets = new Set<Socket>();
  const clientOf = new Map<Socket, Socket>();
  const serverOf = new Map<Socket, Socket>();

  function pair(client: Socket, server: Socket): Socket {
    clientOf.set(server, client);
    serverOf.set(client, server);
    return server;
  }

  function giveBack(client: Socket, server: Socket): void {
    if (mode === 'session') return;
    clientOf.delete(server);
    serverOf.delete(client);
    free.push(server);
  }

  function openServer(): Socket {
    const server = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {});
    let unread: Buffer = Buffer.alloc(0);
    server.on('data', (bytes) => {
      const client = clientOf.get(server);
      client?.write(bytes);
      const { idle, rest } = readIdle(Buffer.concat([unread, bytes]));
      unread = rest;
      if (client && idle) giveBack(client, server);
    });
    sockets.add(server);
    return server;
  }

  const listener = createServer((client) => {
    sockets.add(client);
    client.on('error', () => {});
    pair(client, openServer());
    client.on('data', (bytes) => {
      if (bytes[0] === TERMINATE) return client.end();
      const next = () => (mode === 'round-robin' ? free.shift() : free.pop()) ?? openServer();
      return (serverOf.get(client) ?? pair(client, next())).write(bytes);
    });
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  const changed = new URL(url);
  changed.port = String(typeof address === 'object' ? address?.port : '');
  return {
    url: changed.href,
    stop() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => listener.close(resolve));
    },
  };
}
