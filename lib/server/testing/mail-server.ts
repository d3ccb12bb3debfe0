import type { AddressInfo } from 'node:net';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A mail server of the test's own: what the app sends is received over SMTP, and read. */
export interface MailServer {
  url: string;
  /** Everything received so far, the oldest first. */
  mails: { to: string; mail: ParsedMail }[];
  stop(): Promise<void>;
}

type Options = {
  /** Refuses recipients of this domain. */
  refused?: string;
  /** Ends the connection in place of its answer, once it has a message. */
  hangsUp?: boolean;
};

export async function startMailServer({ refused, hangsUp }: Options = {}): Promise<MailServer> {
  const mails: MailServer['mails'] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo({ address }, _session, callback) {
      callback(refused && address.endsWith(refused) ? new Error('No such mailbox') : null);
    },
    onData(stream, { envelope, id }, callback) {
      simpleParser(stream).then((mail) => {
        mails.push({ to: envelope.rcptTo.map(({ address }) => address).join(), mail });
        if (!hangsUp) return callback();
        for (const connection of server.connections) {
          if ((connection as { id?: string }).id === id) connection.close();
        }
      }, callback);
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** The token in a message's link. */
export function tokenIn({ text = '' }: ParsedMail): string {
  const [, token = ''] = text.match(/\?token=([\w-]+)/) ?? [];
  return token;
}
