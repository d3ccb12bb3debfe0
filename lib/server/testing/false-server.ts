import { createServer, type Socket } from 'node:net';

/** A message of PostgreSQL's protocol: a letter, the length with itself, the content. */
function message(letter: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(content.length + 4);
  return Buffer.concat([Buffer.from(letter), length, content]);
}

/** An authentication request: 0 is "ok", 3 a password in clear, 5 its MD5, 10 to 12 SCRAM. */
function authentication(code: number, rest = ''): Buffer {
  const content = Buffer.alloc(4);
  content.writeInt32BE(code);
  return message('R', Buffer.concat([content, Buffer.from(rest)]));
}

const ready = Buffer.concat([authentication(0), message('Z', Buffer.from('I'))]);
const offerScram = authentication(10, 'SCRAM-SHA-256\0\0');

/** What it sends, or makes of what the client said last. */
export type Answer = Buffer | ((heard: string) => Buffer);

/** Goes on with the client's nonce, and with a salt of its own. */
const challenge = (heard: string) =>
  authentication(11, `r=${/r=(\S+)$/.exec(heard)?.[1]}more,s=AAAA,i=4096`);
const madeUpSignature = Buffer.concat([authentication(12, 'v=AAAA'), ready]);

/** What a program that took the database's port may send: first at once, then after each answer. */
export const falseServers = {
  'asks for the password in clear': [authentication(3), ready],
  'asks for its MD5 digest': [authentication(5, 'salt'), ready],
  'asks for nothing': [ready],
  'offers SCRAM and does not go through with it': [offerScram, ready],
  'offers SCRAM and ends it too early': [offerScram, madeUpSignature],
  'offers SCRAM and makes a signature up': [offerScram, challenge, madeUpSignature],
  'asks for a method that there is not': [authentication(99), ready],
} satisfies Record<string, readonly Answer[]>;

/** Listens on a free port of this machine. `heard` is all that a client said after its greeting. */
export async function startFalseServer(says: readonly Answer[]) {
  let heard = '';
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    const left = [...says];
    let greeted = false;
    socket.on('error', () => {});
    socket.on('data', (bytes) => {
      if (greeted) heard += bytes.toString('latin1');
      greeted = true;
      const next = left.shift();
      if (next) socket.write(typeof next === 'function' ? next(bytes.toString('latin1')) : next);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('There is no port.');
  return {
    port: address.port,
    heard: () => heard,
    stop() {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
