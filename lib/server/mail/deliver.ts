import 'server-only';
import { createTransport } from 'nodemailer';
import { env } from '@/lib/env';
import { isEmail } from '@/lib/schemas/identity/email';
import { asHtml, asText, type Message } from './message';
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
 * @throws Error when the server refuses it or does not answer, and for what is not an address: of
 * `a@example.org, b@example.net` the library would make one mailbox at the second host.
 */
export async function deliver(to: string, message: Message): Promise<void> {
  if (!isEmail(to)) throw new NotAnAddress();
  const { SMTP_URL, MAIL_FROM } = env();
  const mail = {
    from: MAIL_FROM,
    to: { name: '', address: to },
    subject: message.subject,
    text: asText(message),
    html: asHtml(message),
    // Asks for no automatic replies (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
  if (SMTP_URL) {
    const server = createTransport(withTimeouts(SMTP_URL));
    const overdue = setTimeout(() => server.close(), AT_MOST);
    try {
      await Promise.race([server.sendMail(mail), after(AT_MOST)]);
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
