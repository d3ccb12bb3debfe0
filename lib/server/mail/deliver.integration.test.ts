import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mailSettings } from '../testing/mail-env';
import { startMailServer } from '../testing/mail-server';
import { deliver } from './deliver';
import { confirmEmailMessage, setPasswordMessage } from './messages';
import { sendUnsolicited } from './send';

vi.mock('@/lib/env', (original) =>
  import('../testing/mail-env').then((mail) => mail.over(original)),
);

const to = 'reader@example.org';
const token = 'x'.repeat(43);
let stop: () => Promise<unknown> = async () => {};

beforeEach(() => {
  mailSettings.SMTP_URL = '';
});
afterEach(() => stop());

async function openMailServer(options?: Parameters<typeof startMailServer>[0]) {
  const server = await startMailServer(options);
  stop = server.stop;
  mailSettings.SMTP_URL = server.url;
  return server;
}

describe('a message over SMTP', () => {
  it('arrives as text and HTML, from the configured sender, with a link to the configured address (trust 5)', async () => {
    const { mails } = await openMailServer();
    await deliver(to, confirmEmailMessage(to, token));
    const [received] = mails;
    expect(received?.to).toBe(to);
    const mail = received?.mail;
    expect(mail?.subject).toBe('Confirm your e-mail address for Longview');
    expect(mail?.from?.value).toEqual([{ name: 'Longview', address: 'longview@longview.example' }]);
    const link = `https://longview.example/confirm-email?token=${token}`;
    expect(mail?.text).toContain(link);
    expect(mail?.html).toContain(`href="${link}"`);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    // Nothing is fetched when it is read, so that reading cannot be tracked.
    expect(mail?.html).not.toMatch(/<img|<link|<script|url\(/);
  });

  it('shows what an address is made of as text', async () => {
    const { mails } = await openMailServer();
    await deliver(to, { ...confirmEmailMessage(to, token), paragraphs: ['<b>"&\'</b>'] });
    expect(mails[0]?.mail.html).toContain("<p>&lt;b&gt;&quot;&amp;'&lt;/b&gt;</p>");
    expect(mails[0]?.mail.text).toContain('<b>"&\'</b>');
  });

  it.each([
    'a@example.org, b@example.net',
    'a@example.org\r\nBcc: b@example.net',
    'a@intranet',
    '',
  ])('goes nowhere when the account’s address is none: %j (trust 23)', async (odd) => {
    const { mails } = await openMailServer();
    await expect(deliver(odd, confirmEmailMessage(to, token))).rejects.toThrow();
    expect(mails).toEqual([]);
  });

  it('goes to one mailbox, whatever the address looks like', async () => {
    const { mails } = await openMailServer();
    const address = "o'neil+plans@example.org";
    await deliver(address, confirmEmailMessage(address, token));
    expect(mails.map((one) => one.to)).toEqual(["o'neil+plans@example.org"]);
  });

  it('says which account a link is for where several share an unconfirmed address', async () => {
    const { mails } = await openMailServer();
    await deliver(to, setPasswordMessage(to, token, 'several'));
    await deliver(to, setPasswordMessage(to, token, new Date('2026-11-25T18:20:00Z')));
    await deliver(to, setPasswordMessage(to, token, 'one'));
    const texts = mails.map(({ mail }) => mail.text ?? '');
    expect(texts[0]).toContain('The link asks which one is yours.');
    expect(texts[1]).toContain('the one made on 25 Nov 2026, 18:20 UTC.');
    expect(texts[2]).not.toContain('Several accounts');
    for (const text of texts) expect(text.match(/reset-password\?token=/g)).toHaveLength(1);
  });
});

describe('a mail server that fails', () => {
  it.each(['refuses the mailbox', 'is not there', 'never says a word'])(
    'fails no request when it %s, in bounded time',
    async (how) => {
      if (how === 'refuses the mailbox') await openMailServer({ refused: 'example.org' });
      if (how === 'is not there') mailSettings.SMTP_URL = 'smtp://127.0.0.1:1';
      if (how === 'never says a word') {
        const silent = createServer(() => {});
        await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
        stop = async () => silent.close();
        mailSettings.SMTP_URL = `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`;
      }
      const message = confirmEmailMessage(to, token);
      const lines: string[] = [];
      const write = vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
        lines.push(String(line));
        return true;
      });
      const asked = { to, from: randomUUID() };
      await Promise.all([
        expect(deliver(to, message)).rejects.toThrow(),
        sendUnsolicited(asked, async () => message),
      ]);
      write.mockRestore();
      const log = lines.join('');
      expect(log).toContain('mail-failed');
      expect(log).not.toContain(to);
      expect(log).not.toContain(token);
    },
  );
});

describe('without a mail server', () => {
  let outbox: string;

  beforeEach(async () => {
    outbox = await mkdtemp(path.join(tmpdir(), 'longview-outbox-'));
    mailSettings.MAIL_OUTBOX = path.join(outbox, 'messages');
    stop = () => rm(outbox, { recursive: true });
  });

  it('a message is a file that only the server’s own user reads', async () => {
    await deliver(to, confirmEmailMessage(to, token));
    const folder = mailSettings.MAIL_OUTBOX;
    const [name = '', ...others] = await readdir(folder);
    expect(others).toEqual([]);
    expect(name).toMatch(/^\d{4}-\d\d-\d\dT[\d-]+\.\d{3}Z-confirm-email-[\da-f]{8}\.eml$/);
    const file = path.join(folder, name);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    const mail = await simpleParser(await readFile(file));
    expect(mail.subject).toBe('Confirm your e-mail address for Longview');
    expect(mail.text).toContain(`https://longview.example/confirm-email?token=${token}`);
  });
});
