import 'server-only';
import { createTransport, type SendMailOptions, type Transporter } from 'nodemailer';
import { env } from '@/lib/env';
import { isEmail } from '@/lib/schemas/identity/email';
import { asHtml, asText, type Message } from './message';
import { NotTaken } from './not-taken';
import { keepInOutbox } from './outbox';

/** Timeouts in milliseconds for a mail server that does not answer. */
const TIMEOUTS = {
  dnsTimeout: 5_000,
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 10_000,
};
const AT_MOST = 20_000;

/**
 * Hands a message to the mail server, or writes it to the outbox when there is
 * none. Bounded in time.
 *
 * @throws NotTaken for a reminder that the server has not taken for certain
 * @throws Error when the server refuses it or does not answer, and for what is not an address: of
 * `a@example.org, b@example.net` the library would make one mailbox at the second host.
 */
export async function deliver(to: string, message: Message): Promise<void> {
  if (!isEmail(to)) throw new NotAnAddress();
  const { SMTP_URL, MAIL_FROM, NEXTAUTH_URL } = env();
  const mail = {
    from: MAIL_FROM,
    to: { name: '', address: to },
    subject: message.subject,
    text: asText(message),
    html: asHtml(message),
    messageId: message.id && `<${message.id}@${new URL(NEXTAUTH_URL).hostname}>`,
    headers: {
      // Asks for no automatic replies (RFC 3834).
      'Auto-Submitted': 'auto-generated',
      ...(message.unsubscribe && {
        // On one line: not every program reads an address that is folded.
        'List-Unsubscribe': {
          prepared: true,
          foldLines: false,
          value: `<${message.unsubscribe}>`,
        },
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  if (SMTP_URL) {
    const server = createTransport(withTimeouts(SMTP_URL));
    const overdue = setTimeout(() => server.close(), AT_MOST);
    try {
      const sent =
        message.quota === 'reminder' ? sendForCertain(server, mail) : server.sendMail(mail);
      await Promise.race([sent, after(AT_MOST)]);
    } finally {
      clearTimeout(overdue);
      server.close();
    }
    return;
  }
  const composed = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  const { message: bytes } = await composed.sendMail(mail);
  await keepInOutbox(bytes as Buffer, message.kind);
}

/**
 * Sends a message in such a way that an error tells whether it may be sent again: `NotTaken` where the
 * server could not be reached, let us not in, or answered that it refuses; any other error where the
 * connection ended without its answer, when it may have taken it.
 */
async function sendForCertain(server: Transporter, mail: SendMailOptions): Promise<void> {
  try {
    await server.verify();
  } catch (cause) {
    throw new NotTaken(cause);
  }
  await server.sendMail(mail).catch((cause: { responseCode?: number }) => {
    throw cause.responseCode ? new NotTaken(cause) : cause;
  });
}

/** Timeouts go into the query of the address, where the library reads them; the operator's own win. */
function withTimeouts(address: string): string {
  const url = new URL(address);
  for (const [name, milliseconds] of Object.entries(TIMEOUTS)) {
    if (!url.searchParams.has(name)) url.searchParams.set(name, String(milliseconds));
  }
  return url.href;
}

function after(milliseconds: number): Promise<never> {
  return new Promise((_, reject) => {
    const timer = setTimeout(() => reject(new MailTimeout()), milliseconds);
    timer.unref();
  });
}

class NotAnAddress extends Error {
  override readonly name = 'NotAnAddress';
}

class MailTimeout extends Error {
  override readonly name = 'MailTimeout';
}
