import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { mailSettings } from '../../testing/mail-env';
import { type MailServer, startMailServer } from '../../testing/mail-server';
import { ownerDb as db } from '../../testing/owner-database';
import { mailNotice } from './notices';

vi.mock('@/lib/env', (original) =>
  import('../../testing/mail-env').then((mail) => mail.over(original)),
);

let server: MailServer;
let email: string;
let userId: string;

beforeAll(async () => {
  server = await startMailServer();
  mailSettings.SMTP_URL = server.url;
});
afterAll(async () => {
  await server.stop();
  await db.$disconnect();
});
beforeEach(async () => {
  email = `${randomUUID()}@example.org`;
  const data = { email, verifiedEmail: email };
  ({ id: userId } = await db.user.create({ data, select: { id: true } }));
});

const mailsTo = (address: string) =>
  server.mails.filter(({ to }) => to === address).map(({ mail }) => mail);

describe('a notice of a changed sign-in method (trust 7)', () => {
  it('says what happened and what to do, and carries no token', async () => {
    await mailNotice(userId, 'passkey-added');
    await mailNotice(userId, 'second-step-off');
    const [added, off] = mailsTo(email);
    expect(added?.subject).toBe('A passkey was added');
    expect(off?.subject).toBe('The second step was turned off');
    expect(added?.text).toContain('/forgot-password');
    expect(added?.text).not.toContain('token=');
  });

  it('is not sent to an unconfirmed address', async () => {
    await db.user.update({ where: { id: userId }, data: { verifiedEmail: null } });
    await mailNotice(userId, 'passkey-added');
    expect(mailsTo(email)).toEqual([]);
  });

  it('is sent ten times an hour at most, and many of one kind hide none of another (trust 23)', async () => {
    for (let times = 0; times < 12; times += 1) await mailNotice(userId, 'recovery-codes-made');
    expect(mailsTo(email)).toHaveLength(10);
    await mailNotice(userId, 'passkey-added');
    expect(mailsTo(email).at(-1)?.subject).toBe('A passkey was added');
  });
});
