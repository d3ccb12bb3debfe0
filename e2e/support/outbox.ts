import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { type ParsedMail, simpleParser } from 'mailparser';

/** Every message that the app under test has written to an address, the oldest first. */
async function mailTo(address: string): Promise<ParsedMail[]> {
  const outbox = process.env.MAIL_OUTBOX ?? '';
  const names = (await readdir(outbox)).filter((name) => name.endsWith('.eml')).sort();
  const files = await Promise.all(names.map((name) => readFile(path.join(outbox, name))));
  const own = files.filter((file) => file.includes(`To: ${address}`));
  return Promise.all(own.map((file) => simpleParser(file)));
}

/** Waits for the message with this subject, or one that begins so, which is sent after the response. */
export async function receive(
  address: string,
  subject: string,
  options?: { timeout: number },
): Promise<ParsedMail> {
  let found: ParsedMail | undefined;
  await expect
    .poll(async () => {
      const mails = await mailTo(address);
      found = mails.findLast((mail) => mail.subject?.startsWith(subject));
      return found ? subject : mails.map((mail) => mail.subject);
    }, options)
    .toBe(subject);
  if (!found) throw new Error('The message was there.');
  return found;
}

/** Where the message's link with a token leads, as a path of the app. */
export function linkIn({ text = '' }: ParsedMail): string {
  const [link] = text.match(/http\S+\?token=\S+/) ?? [];
  if (!link) throw new Error(`No link in: ${text}`);
  const url = new URL(link);
  expect(url.origin).toBe(new URL(process.env.BASE_URL ?? '').origin);
  return `${url.pathname}${url.search}`;
}
