import { connect } from 'node:net';

/** Milliseconds after which a request counts as hanging. */
const NO_ANSWER = 30_000;

export interface RawAnswer {
  /** 0 where the connection was closed without an answer. */
  status: number;
  text: string;
}

/**
 * Sends bytes that need not be HTTP, a character each (Latin-1), and waits for the other side to
 * close the connection.
 *
 * @throws when it does not.
 */
export function sendRaw(address: string, bytes: string): Promise<RawAnswer> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes, 'latin1'));
    const timer = setTimeout(() => {
      socket.destroy();
      reject(new Error(`No end: ${bytes.slice(0, 300)}`));
    }, NO_ANSWER);
    let text = '';
    socket.setEncoding('latin1').on('data', (part: string) => {
      text += part;
    });
    // A reset is an end too.
    socket.on('error', () => {});
    socket.on('close', () => {
      clearTimeout(timer);
      const [, status = '0'] =
        /^(?:HTTP\/1\.1 100 [\s\S]*?\r\n\r\n)?HTTP\/1\.1 (\d{3})/.exec(text) ?? [];
      resolve({ status: Number(status), text });
    });
  });
}
