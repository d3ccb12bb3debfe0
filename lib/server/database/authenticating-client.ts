import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import pg from 'pg';

/** The SQLSTATE of a connection that was not made: the database is not available. */
const NOT_CONNECTED = '08001';

/**
 * Whether the address demands SCRAM, by libpq's own parameter `require_auth`. Its other values are
 * refused, as they would be ignored here.
 */
function requiresScram(address = ''): boolean {
  const asked = new URLSearchParams(address.split('?')[1]).get('require_auth');
  if (asked === null) return false;
  if (asked === 'scram-sha-256') return true;
  throw new Error('The only value of require_auth is scram-sha-256.');
}

/**
 * A connection that another program on the database's port cannot mislead. No password, nor its MD5
 * digest, is sent without TLS, except through a socket file. With `require_auth=scram-sha-256` the
 * server has to prove by SCRAM that it knows the password's verifier: one that asks for anything
 * else, or for nothing, gets no query.
 */
export class AuthenticatingClient extends pg.Client {
  constructor(config: pg.ClientConfig = {}) {
    super(config);
    const { connection } = this;
    const scramOnly = requiresScram(config.connectionString);
    let proved = false;
    // At once, so that nothing that the driver still writes is sent, and no query follows.
    const close = (reason: Error) => {
      connection.removeAllListeners('readyForQuery');
      connection.stream.destroy(reason);
    };
    const refuse = (sentence: string) =>
      close(Object.assign(new Error(sentence), { code: NOT_CONNECTED }));
    const refuseSecret = () => {
      const exposed = !(connection.stream instanceof TLSSocket || this.host.startsWith('/'));
      if (!scramOnly && !exposed) return;
      refuse('The database asks for the password without SCRAM, and it was not sent.');
    };
    connection.on('authenticationCleartextPassword', refuseSecret);
    connection.on('authenticationMD5Password', refuseSecret);
    connection.on('authenticationSASLFinal', () => {
      proved = true;
    });
    // The driver reports a false signature, without a code, and leaves the connection open.
    connection.on('error', (error: { code?: unknown } & Error) => {
      error.code ??= NOT_CONNECTED;
      close(error);
    });
    connection.on('authenticationOk', () => {
      if (scramOnly && !proved) refuse('The database asks for no proof of who connects.');
    });
    if (!this.ssl) connection.on('connect', () => failOnUnreadable(connection.stream));
    connection.on('sslconnect', () => failOnUnreadable(connection.stream));
  }
}

/** Closes the connection at a message that the driver's parser throws at: else the process ends. */
function failOnUnreadable(stream: Duplex): void {
  for (const read of stream.listeners('data')) {
    stream.on('data', (bytes) => {
      try {
        read.call(stream, bytes);
      } catch (error) {
        stream.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    });
    stream.removeListener('data', read as () => void);
  }
}
