import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mailSettings } from '../testing/mail-env';
import { deliver } from './deliver';
import { confirmEmailMessage } from './messages';
import { purgeOutbox, watchOutbox } from './outbox';

vi.mock('@/lib/env', (original) =>
  import('../testing/mail-env').then((mail) => mail.over(original)),
);

const DAY = 24 * 60 * 60 * 1_000;
let parent: string;

beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), 'longview-outbox-'));
  mailSettings.SMTP_URL = '';
  mailSettings.MAIL_OUTBOX = path.join(parent, 'messages');
});
afterEach(async () => {
  vi.useRealTimers();
  await rm(parent, { recursive: true });
});

const keepOne = () => deliver('reader@example.org', confirmEmailMessage('reader@example.org', 'x'));
const kept = () => readdir(mailSettings.MAIL_OUTBOX);

describe('the outbox of a site without a mail server (trust 23)', () => {
  it('keeps a message for a week, and needs no later one to forget it', async () => {
    await keepOne();
    await purgeOutbox(Date.now() + 7 * DAY - 60_000);
    expect(await kept()).toHaveLength(1);
    await purgeOutbox(Date.now() + 7 * DAY + 60_000);
    expect(await kept()).toEqual([]);
  });

  it('forgets half a message that a crash left, and no file of another program', async () => {
    await keepOne();
    const [name = ''] = await kept();
    await writeFile(path.join(mailSettings.MAIL_OUTBOX, name.replace('.eml', '.part')), 'half');
    await writeFile(path.join(mailSettings.MAIL_OUTBOX, '2020-letter.eml'), 'theirs');
    await purgeOutbox(Date.now() + 8 * DAY);
    expect(await kept()).toEqual(['2020-letter.eml']);
  });

  it('is purged when the server starts, also once a mail server is set up', async () => {
    await keepOne();
    mailSettings.SMTP_URL = 'smtp://127.0.0.1:1';
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'], now: Date.now() + 8 * DAY });
    watchOutbox();
    await vi.waitFor(async () => expect(await kept()).toEqual([]));
  });

  it('is purged every hour from then on', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'Date'] });
    watchOutbox();
    await keepOne();
    for (let hour = 0; hour < 7 * 24 + 1; hour += 1) {
      await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { interval: 0 });
      vi.advanceTimersToNextTimer();
    }
    await vi.waitFor(async () => expect(await kept()).toEqual([]));
  });

  it('needs no folder yet', async () => {
    await expect(purgeOutbox(Date.now())).resolves.toBeUndefined();
  });
});
