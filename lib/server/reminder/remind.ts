import 'server-only';
import { randomUUID } from 'node:crypto';
import { todayIn } from '@/lib/domain/calendar';
import {
  type DueReminder,
  dueReminders,
  nextLook,
  REMINDER_KINDS,
  type ReminderChoices,
  scheduleOf,
} from '@/lib/domain/reminder';
import { toDisplay } from '@/lib/domain/settings';
import { toDateColumn } from '../database/date-columns';
import { db, systemDb } from '../database/db';
import { asUser } from '../database/viewer';
import { withDisplay } from '../http/request-display';
import type { JobData, Send } from '../jobs/queue';
import { NotTaken } from '../mail/not-taken';
import { sendReminder } from '../mail/send';
import { readDigest, toReminded } from './digest';
import { reminderMessage } from './message';
import { findSettings } from './settings';

/** The job for one person: {@link remind}. */
export const REMIND = 'remind';

const HOUR = 3_600_000;
/**
 * Milliseconds after which a look that nobody took is left out, and a message that could not be sent
 * is given up: yesterday's week is no news.
 */
const STALE = 24 * HOUR;

/** Queues a job for each person whose look is due. They are found by id alone (`due_reminders`). */
export async function lookForReminders(_data: JobData, send: Send): Promise<void> {
  const due = await systemDb.$queryRaw<{ userId: string }[]>`
    SELECT "due_reminders" AS "userId" FROM "due_reminders"()`;
  for (const { userId } of due) await send(REMIND, userId, { userId });
}

/**
 * Looks whether there is something to remind a person of, and sends it: one message for all of it.
 *
 * What a message says is in rows before it is sent, each of which can be written once. So it is sent
 * once, on however many instances this runs. Where the mail server has not taken the message for
 * certain, this throws, and the next run sends what those rows name. Where it may have taken it, or
 * the process ended meanwhile, it is not sent again.
 *
 * @param now the moment, as the process's clock has it
 */
export function remind(userId: string, now: Date = new Date()): Promise<void> {
  return asUser(userId, async () => {
    const person = await db.user.findUnique({
      where: { id: userId },
      select: { verifiedEmail: true, theme: true, dateFormat: true, weekStart: true },
    });
    // Looked up at each try: a message goes to the address that is confirmed now, and to no other.
    const to = person?.verifiedEmail;
    const settings = to ? await findSettings(userId) : null;
    if (!to || !settings?.nextAt) return;
    await withDisplay(toDisplay(person), () => remindAt(to, userId, settings, now));
  });
}

type Settings = NonNullable<Awaited<ReturnType<typeof findSettings>>>;

async function remindAt(to: string, userId: string, settings: Settings, now: Date): Promise<void> {
  const { choices, linkId, nextAt } = settings;
  const isDue = nextAt !== null && nextAt <= now;
  if (!isDue && !(await findWaiting(userId, now))) return;
  const plans = await readDigest(userId);
  if (isDue) {
    const isStale = now.getTime() - nextAt.getTime() > STALE;
    const day = todayIn(choices.timeZone, nextAt);
    const due = isStale ? [] : dueReminders(choices, plans.map(toReminded), day);
    await claim(userId, settings, due, now);
  }
  for (
    let waiting = await findWaiting(userId, now);
    waiting;
    waiting = await findWaiting(userId, now)
  ) {
    const { messageId, due } = waiting;
    if (!(await setState(userId, messageId, 'waiting', 'sending'))) return;
    const content = { plans, due, goalDays: choices.goalDays, linkId };
    try {
      await sendReminder({ userId, to }, reminderMessage(messageId, content));
    } catch (error) {
      if (error instanceof NotTaken) await setState(userId, messageId, 'sending', 'waiting');
      throw error;
    }
    await setState(userId, messageId, 'sending', 'sent');
  }
}

/**
 * Moves a person's next look on and writes what this one found, in one transaction, if no other run
 * has. What was said before is not written again.
 */
async function claim(
  userId: string,
  { choices, nextAt }: { choices: ReminderChoices; nextAt: Date | null },
  due: readonly DueReminder[],
  now: Date,
): Promise<void> {
  const schedule = scheduleOf(choices);
  const lookedOn = nextAt && todayIn(choices.timeZone, nextAt);
  await db.$transaction(async (tx) => {
    const { count } = await tx.reminderSettings.updateMany({
      where: { userId, nextAt },
      data: {
        nextAt: schedule && nextLook(schedule, now, lookedOn).at,
        lookedOn: lookedOn && toDateColumn(lookedOn),
      },
    });
    if (count === 0 || due.length === 0) return;
    const messageId = randomUUID();
    await tx.reminder.createMany({
      data: due.map(({ kind, period }) => ({ userId, kind, period, messageId })),
      skipDuplicates: true,
    });
  });
}

/** The oldest message that was not handed to a mail server yet, and what it is about. */
async function findWaiting(userId: string, now: Date) {
  const rows = await db.reminder.findMany({
    where: { userId, state: 'waiting', createdAt: { gt: new Date(now.getTime() - STALE) } },
    orderBy: { createdAt: 'asc' },
    select: { kind: true, period: true, messageId: true },
  });
  const [first] = rows;
  if (!first) return null;
  const due = rows.flatMap(({ kind: name, period, messageId }): DueReminder[] => {
    const kind = REMINDER_KINDS.find((one) => one === name);
    return kind && messageId === first.messageId ? [{ kind, period }] : [];
  });
  return { messageId: first.messageId, due };
}

/** @returns whether the message was in that state, and no other run has moved it on. */
async function setState(userId: string, messageId: string, from: string, to: string) {
  const { count } = await db.reminder.updateMany({
    where: { userId, messageId, state: from },
    data: { state: to },
  });
  return count > 0;
}
