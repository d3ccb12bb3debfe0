import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { addDays, todayIn, weekdayOf } from '@/lib/domain/calendar';
import { noReminders, type ReminderChoices } from '@/lib/domain/reminder';
import { toDateColumn } from '../database/date-columns';
import { createPool } from '../database/prisma';
import { allowViewerOutsideRequests, setViewer } from '../database/viewer';
import { type Job, startQueue } from '../jobs/queue';
import { makeOutlook, makeOwnedRows, makePerson, type OwnedRows, who } from '../testing/fixtures';
import { mailSettings } from '../testing/mail-env';
import { type MailServer, startMailServer } from '../testing/mail-server';
import { ownerDb, ownerPool } from '../testing/owner-database';
import { agePlan, makeTakenReview } from '../testing/review-fixtures';
import { appUrl } from '../testing/shared-database';
import { readEndToken } from './link-token';
import { endReminders, hasReminders, updateReminders } from './mutations';
import { lookForReminders, REMIND, remind } from './remind';

vi.mock('@/lib/env', (original) =>
  import('../testing/mail-env').then((mail) => mail.over(original)),
);

const HOUR = 3_600_000;
const ZONE = 'Europe/London';
const today = todayIn(ZONE, new Date());

let outlook: string;
let mailServer: MailServer;
beforeAll(async () => {
  outlook = await makeOutlook();
});
beforeEach(async () => {
  mailServer = await startMailServer({ refused: 'full.example' });
  mailSettings.SMTP_URL = mailServer.url;
});
afterEach(() => mailServer.stop());
afterAll(() => ownerDb.$disconnect());

const week: Partial<ReminderChoices> = { weekly: true, weekday: weekdayOf(today) };

/** A person with a confirmed address, a plan, and a look that has just become due. */
async function makeReminded(
  choices: Partial<ReminderChoices> = week,
  { host = 'example.org', ago = 1_000 } = {},
): Promise<OwnedRows & { to: string }> {
  const owned = await makeOwnedRows(outlook, ZONE);
  const to = `${owned.userId}@${host}`;
  await ownerDb.user.update({
    where: { id: owned.userId },
    data: { email: to, verifiedEmail: to },
    select: { id: true },
  });
  await updateReminders(who(owned.userId), { ...noReminders(ZONE), ...choices });
  await makeDue(owned.userId, ago);
  return { ...owned, to };
}

async function makeDue(userId: string, ago = 1_000) {
  const nextAt = new Date(Date.now() - ago);
  await ownerDb.reminderSettings.update({
    where: { userId },
    data: { nextAt, lookedOn: null },
    select: { userId: true },
  });
}

const rowsOf = (userId: string) =>
  ownerDb.reminder.findMany({
    where: { userId },
    orderBy: [{ kind: 'asc' }, { period: 'asc' }],
    select: { kind: true, period: true, state: true },
  });

const settingsOf = (userId: string) =>
  ownerDb.reminderSettings.findUniqueOrThrow({
    where: { userId },
    select: { nextAt: true, linkId: true, weekly: true, reviews: true },
  });

const subjects = () => mailServer.mails.map(({ mail }) => mail.subject);

describe('a reminder (trust 30)', () => {
  it('says it all in one message to the confirmed address, with one link to log', async () => {
    const { userId, to, planId } = await makeReminded();
    await remind(userId);
    const [received, ...others] = mailServer.mails;
    expect(others).toEqual([]);
    expect(received?.to).toBe(to);
    expect(received?.mail.subject).toMatch(/^Your week: /);
    const text = received?.mail.text ?? '';
    expect(text).toContain('Next: ');
    expect(text.match(/\/plans\/\S*/g)).toEqual([`/plans/${planId}/log`]);
    expect(text).toContain('https://longview.example/settings/reminders');
    expect(text).toContain('because you turned reminders on');
    expect(await rowsOf(userId)).toEqual([{ kind: 'week', period: today, state: 'sent' }]);
    const { nextAt } = await settingsOf(userId);
    expect(nextAt?.getTime()).toBeGreaterThan(Date.now() + 5 * 24 * HOUR);
  });

  it('is sent once, however many instances send it at once', async () => {
    const { userId } = await makeReminded();
    await Promise.all(Array.from({ length: 10 }, () => remind(userId)));
    expect(mailServer.mails).toHaveLength(1);
    // Nor when its look comes back, as after a restore of the settings alone.
    await makeDue(userId);
    await remind(userId);
    expect(mailServer.mails).toHaveLength(1);
  });

  it('names a goal once, and again only with another date', async () => {
    const { userId, goalId } = await makeReminded({ goalDays: 7 });
    const dueOn = (days: number) =>
      ownerDb.goal.update({
        where: { id: goalId },
        data: { dueOn: toDateColumn(addDays(today, days)), target: 1_000 },
        select: { id: true },
      });
    await remind(userId);
    expect(subjects()).toEqual([]);
    for (const days of [7, 7, 3]) {
      await dueOn(days);
      await makeDue(userId);
      await remind(userId);
    }
    expect(subjects()).toEqual([
      'Due in 7 days: Learn the bends',
      'Due in 3 days: Learn the bends',
    ]);
    expect(await rowsOf(userId)).toMatchObject([
      { kind: 'goal', period: `${goalId}@${addDays(today, 3)}` },
      { kind: 'goal', period: `${goalId}@${addDays(today, 7)}` },
    ]);
  });

  it('names a new version of the outlook once', async () => {
    const slug = await makeOutlook();
    const { userId, planId } = await makeReminded({ outlooks: true });
    const { id: outlookId } = await ownerDb.outlook.findUniqueOrThrow({
      where: { slug },
      select: { id: true },
    });
    const { id: outlookVersionId } = await ownerDb.outlookVersion.findFirstOrThrow({
      where: { outlookId },
      select: { id: true },
    });
    await ownerDb.plan.update({
      where: { id: planId },
      data: { outlookId, outlookVersionId },
      select: { id: true },
    });
    await remind(userId);
    expect(subjects()).toEqual([]);
    await makeOutlook({ summary: 'Otherwise.' }, slug);
    for (let look = 0; look < 2; look += 1) {
      await makeDue(userId);
      await remind(userId);
    }
    expect(subjects()).toEqual(['Reminder: a new version of your outlook']);
  });

  it('names a review that is due once, and not one that was taken', async () => {
    const owned = await makeReminded({ reviews: true });
    const { userId, planId } = owned;
    const { quarterly, weekly } = await agePlan(owned);
    await makeTakenReview(owned, weekly.name);
    await remind(userId);
    await makeDue(userId);
    await remind(userId);
    expect(subjects()).toHaveLength(1);
    const periods = (await rowsOf(userId)).map(({ period }) => period);
    expect(periods).toContain(`${planId}@${quarterly.name}`);
    expect(periods).not.toContain(`${planId}@${weekly.name}`);
  });

  it('tells of several plans in one message, each by its name', async () => {
    const { userId } = await makeReminded();
    const other = await makeOwnedRows(outlook, ZONE);
    const { outlookId, outlookVersionId } = await ownerDb.plan.findUniqueOrThrow({
      where: { id: other.planId },
      select: { outlookId: true, outlookVersionId: true },
    });
    const startedOn = toDateColumn('2026-01-01');
    await ownerDb.plan.create({
      data: { userId, outlookId, outlookVersionId, title: 'Another', startedOn },
      select: { id: true },
    });
    await remind(userId);
    expect(subjects()).toEqual([expect.stringMatching(/^Your week: .*, and one other plan$/)]);
    const text = mailServer.mails[0]?.mail.text ?? '';
    expect(text).toMatch(/^Another: /m);
    expect(text).toMatch(/^My plan: /m);
    expect(text).toContain('https://longview.example/plans\n');
    expect(text).not.toContain(other.planId);
  });

  it('comes once from the queue, over two instances of it and ten jobs', async () => {
    const { userId } = await makeReminded();
    const jobs: Job[] = [
      { name: REMIND, run: ({ userId: id = '' }) => remind(id) },
      { name: 'look-for-reminders', run: lookForReminders },
    ];
    const pools = [createPool(appUrl, 3), createPool(appUrl, 3)];
    const queues = pools.map((pool) => startQueue(pool, jobs, { polling: 0.5 }));
    await Promise.all(queues.map(({ ready }) => ready));
    for (let job = 0; job < 10; job += 1) {
      await queues[job % 2]?.send('look-for-reminders', String(job), {});
    }
    await vi.waitFor(() => expect(subjects()).toHaveLength(1), { timeout: 20_000 });
    await vi.waitFor(
      async () => {
        const { rows } = await ownerPool.query(
          `SELECT 1 FROM pgboss.job WHERE "state" < 'completed' AND "name" = ANY($1)`,
          [[REMIND, 'look-for-reminders']],
        );
        expect(rows).toEqual([]);
      },
      { timeout: 20_000 },
    );
    await Promise.all(queues.map(({ stop }) => stop()));
    await Promise.all(pools.map((pool) => pool.end()));
    expect(subjects()).toHaveLength(1);
    expect(await rowsOf(userId)).toMatchObject([{ state: 'sent' }]);
  });

  it('is not sent where no plan is in use', async () => {
    const { userId, planId } = await makeReminded();
    await ownerDb.plan.update({
      where: { id: planId },
      data: { archivedAt: new Date() },
      select: { id: true },
    });
    await remind(userId);
    expect(mailServer.mails).toEqual([]);
    expect(await rowsOf(userId)).toEqual([]);
  });

  it('that is more than a day late is left out, and the next one comes at its time', async () => {
    const { userId } = await makeReminded(week, { ago: 25 * HOUR });
    await remind(userId);
    expect(mailServer.mails).toEqual([]);
    expect((await settingsOf(userId)).nextAt?.getTime()).toBeGreaterThan(Date.now());
  });

  it('goes to no unconfirmed address, and to none that was changed since', async () => {
    const { userId } = await makeReminded();
    const setAddress = (email: string, verifiedEmail: string | null) =>
      ownerDb.user.update({
        where: { id: userId },
        data: { email, verifiedEmail },
        select: { id: true },
      });
    const other = `${randomUUID()}@example.org`;
    await setAddress(other, null);
    await remind(userId);
    expect(mailServer.mails).toEqual([]);
    const queued: string[] = [];
    const look = () => lookForReminders({}, async (_name, key) => void queued.push(key));
    await look();
    expect(queued).not.toContain(userId);
    await setAddress(other, other);
    await look();
    expect(queued).toContain(userId);
    await remind(userId);
    expect(mailServer.mails.map(({ to }) => to)).toEqual([other]);
  });

  it('cannot be turned on for an unconfirmed address', async () => {
    const userId = await makePerson();
    const choices = { ...noReminders(ZONE), weekly: true };
    await expect(updateReminders(who(userId), choices)).rejects.toThrow(/Confirm your e-mail/);
    await updateReminders(who(userId), noReminders(ZONE));
  });
});

describe('a mail server that does not take a reminder', () => {
  const failing = async (userId: string) => {
    const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    await expect(remind(userId)).rejects.toThrow();
    write.mockRestore();
  };

  it.each(['is away', 'refuses it'])(
    'and %s gets it at the next try, under the same rows',
    async (how) => {
      const { userId } = await makeReminded(week, {
        host: how === 'refuses it' ? 'full.example' : 'example.org',
      });
      if (how === 'is away') mailSettings.SMTP_URL = 'smtp://127.0.0.1:1';
      await failing(userId);
      expect(await rowsOf(userId)).toEqual([{ kind: 'week', period: today, state: 'waiting' }]);
      await mailServer.stop();
      mailServer = await startMailServer();
      mailSettings.SMTP_URL = mailServer.url;
      await remind(userId);
      await remind(userId);
      expect(mailServer.mails).toHaveLength(1);
      expect(await rowsOf(userId)).toEqual([{ kind: 'week', period: today, state: 'sent' }]);
    },
  );

  it('and may have taken it gets it no second time', async () => {
    await mailServer.stop();
    mailServer = await startMailServer({ hangsUp: true });
    mailSettings.SMTP_URL = mailServer.url;
    const { userId } = await makeReminded();
    await failing(userId);
    expect(mailServer.mails).toHaveLength(1);
    await remind(userId);
    expect(mailServer.mails).toHaveLength(1);
    expect(await rowsOf(userId)).toMatchObject([{ state: 'sending' }]);
  });

  it('is not asked any more once the person has turned reminders off', async () => {
    const { userId } = await makeReminded();
    const url = mailSettings.SMTP_URL;
    mailSettings.SMTP_URL = 'smtp://127.0.0.1:1';
    await failing(userId);
    mailSettings.SMTP_URL = url;
    await updateReminders(who(userId), noReminders(ZONE));
    await remind(userId);
    expect(mailServer.mails).toEqual([]);
  });
});

describe('unsubscribing (trust 30)', () => {
  it('takes one click in a mail program (RFC 8058), and ends reminders and nothing else', async () => {
    const { userId } = await makeReminded({ ...week, reviews: true });
    await remind(userId);
    const headers = mailServer.mails[0]?.mail.headerLines ?? [];
    const header = (name: string) => headers.find(({ key }) => key === name)?.line.split(': ')[1];
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const [, token = ''] =
      /^<https:\/\/longview\.example\/api\/unsubscribe\/(\S+)>$/.exec(
        header('list-unsubscribe') ?? '',
      ) ?? [];
    expect(readEndToken(token)).toBe((await settingsOf(userId)).linkId);
    expect(mailServer.mails[0]?.mail.text).toContain(`/unsubscribe/${token}`);
    // Whoever clicks is not signed in.
    allowViewerOutsideRequests();
    setViewer(null);
    expect(await hasReminders(token)).toBe(true);
    await endReminders(token);
    expect(await hasReminders(token)).toBe(false);
    expect(await settingsOf(userId)).toMatchObject({ nextAt: null, weekly: false, reviews: false });
    await endReminders(token);
    expect(await ownerDb.plan.count({ where: { userId, archivedAt: null } })).toBe(1);
  });

  it('ends nothing any more once the person has another address, and the next message’s does', async () => {
    const { userId } = await makeReminded();
    const { endToken } = await import('./link-token');
    const before = endToken((await settingsOf(userId)).linkId);
    const address = `${randomUUID()}@example.org`;
    await ownerDb.user.update({
      where: { id: userId },
      data: { email: address, verifiedEmail: address },
      select: { id: true },
    });
    await expect(hasReminders(before)).rejects.toThrow('Not found');
    await expect(endReminders(before)).rejects.toThrow('Not found');
    const after = endToken((await settingsOf(userId)).linkId);
    expect(await hasReminders(after)).toBe(true);
    // Signing in and the like leave the links of sent messages alone.
    await ownerDb.user.update({
      where: { id: userId },
      data: { lastUsedAt: new Date(), verifiedEmail: address },
      select: { id: true },
    });
    expect(await hasReminders(after)).toBe(true);
  });

  it('with a token that we did not make, or of an account that is gone, finds nothing', async () => {
    const { userId } = await makeReminded();
    const { linkId } = await settingsOf(userId);
    const { endToken } = await import('./link-token');
    const token = endToken(linkId);
    const wrong = [
      `${token}x`,
      token.slice(0, -1),
      `${randomUUID()}${token.slice(36)}`,
      linkId,
      '',
    ];
    for (const one of wrong) await expect(endReminders(one)).rejects.toThrow('Not found');
    await ownerDb.user.delete({ where: { id: userId }, select: { id: true } });
    await expect(endReminders(token)).rejects.toThrow('Not found');
    await expect(hasReminders(token)).rejects.toThrow('Not found');
  });
});
