import 'server-only';
import { todayIn } from '@/lib/domain/calendar';
import { dueReminders, nextLook, noReminders, scheduleOf } from '@/lib/domain/reminder';
import { reminderParagraphs, reminderSubject } from '@/lib/format/reminder';
import { db } from '../database/db';
import { requireUser } from '../identity';
import { readDigest, toReminded } from './digest';
import { findSettings } from './settings';

/**
 * The signed-in person's reminders, as their page shows them: what they chose, when the next look is,
 * and what a message would say if it were written now.
 */
export async function getReminders() {
  const { id: userId, email, emailConfirmed } = await requireUser('/settings/reminders');
  const settings = await findSettings(userId);
  const choices = settings?.choices ?? noReminders(await newestZone(userId));
  const schedule = scheduleOf(choices);
  const plans = await readDigest(userId);
  const now = new Date();
  const shown = choices.weekly ? choices : schedule;
  const look = shown && nextLook(shown, now, settings?.lookedOn ?? null);
  const day = look?.date ?? todayIn(choices.timeZone, now);
  const isWeekly = choices.weekly || schedule === null;
  const due = isWeekly
    ? [{ kind: 'week', period: day } as const]
    : dueReminders(choices, plans.map(toReminded), day);
  return {
    email,
    emailConfirmed,
    choices,
    /** The next weekly message or, without one, the next look; null while nothing is chosen. */
    look,
    /** Whether there is a plan in use, without which there is nothing to say. */
    hasPlan: plans.length > 0,
    /** What a message would say if it were written now; null where there is nothing to send it for. */
    preview:
      plans.length === 0 || due.length === 0
        ? null
        : {
            subject: reminderSubject({ plans, due, goalDays: choices.goalDays }),
            paragraphs: reminderParagraphs({ plans, goalDays: choices.goalDays }),
          },
  };
}

/** The time zone of a person's newest plan: where they were when they last began one. */
async function newestZone(userId: string): Promise<string> {
  const plan = await db.plan.findFirst({
    where: { userId },
    orderBy: { createdAt: 'desc' },
    select: { timeZone: true },
  });
  return plan?.timeZone ?? 'UTC';
}
