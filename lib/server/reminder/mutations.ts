import 'server-only';
import { nextLook, type ReminderChoices, scheduleOf } from '@/lib/domain/reminder';
import { fromDateColumn } from '../database/date-columns';
import { systemDb } from '../database/db';
import { NotFoundError, RuleError } from '../database/errors';
import { type Who, writeOnce } from '../database/write-once';
import { readEndToken } from './link-token';

/**
 * Sets what a person is reminded of, and when to look next. The last change counts: there is nothing
 * in it to lose. Only a confirmed address is reminded of anything.
 */
export async function updateReminders(
  who: Who,
  choices: ReminderChoices,
  now: Date = new Date(),
): Promise<void> {
  const { userId } = who;
  const schedule = scheduleOf(choices);
  await writeOnce({ ...who, action: 'update-reminders' }, async (tx) => {
    const { verifiedEmail } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { verifiedEmail: true },
    });
    if (schedule && verifiedEmail === null) {
      throw new RuleError('', 'Confirm your e-mail address first: reminders go to no other.');
    }
    const before = await tx.reminderSettings.findUnique({
      where: { userId },
      select: { lookedOn: true },
    });
    const lookedOn = before?.lookedOn ? fromDateColumn(before.lookedOn) : null;
    const row = { ...choices, nextAt: schedule && nextLook(schedule, now, lookedOn).at };
    await tx.reminderSettings.upsert({
      where: { userId },
      create: { userId, ...row },
      update: row,
      select: { userId: true },
    });
    return {};
  });
}

/**
 * Ends all reminders of the person whose link this is, and nothing else; whoever holds it need not be
 * signed in. The person can turn them on again.
 *
 * @throws NotFoundError for a token that we did not make, or whose account is gone
 */
export async function endReminders(token: string): Promise<void> {
  const linkId = await requireLink(token);
  await systemDb.$queryRaw`SELECT 1 FROM (SELECT "end_reminders"(${linkId}::uuid)) AS "ended"`;
}

/** Whether there is something to end by a link. @throws NotFoundError as {@link endReminders} does */
export async function hasReminders(token: string): Promise<boolean> {
  return (await isOn(await requireLink(token))) === true;
}

async function requireLink(token: string): Promise<string> {
  const linkId = readEndToken(token);
  if (linkId === null || (await isOn(linkId)) === null) throw new NotFoundError();
  return linkId;
}

async function isOn(linkId: string): Promise<boolean | null> {
  const [row] = await systemDb.$queryRaw<{ on: boolean | null }[]>`
    SELECT "has_reminders"(${linkId}::uuid) AS "on"`;
  return row?.on ?? null;
}
