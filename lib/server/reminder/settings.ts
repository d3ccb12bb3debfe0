import 'server-only';
import type { ReminderChoices } from '@/lib/domain/reminder';
import { fromDateColumn } from '../database/date-columns';
import { db } from '../database/db';
import { asUser } from '../database/viewer';

/** What a person has chosen to be reminded of; null where they never chose anything. */
export async function findSettings(userId: string) {
  const row = await asUser(userId, () =>
    db.reminderSettings.findUnique({
      where: { userId },
      select: {
        weekly: true,
        weekday: true,
        hour: true,
        timeZone: true,
        goalDays: true,
        reviews: true,
        outlooks: true,
        linkId: true,
        nextAt: true,
        lookedOn: true,
      },
    }),
  );
  if (!row) return null;
  const { linkId, nextAt, lookedOn, ...choices } = row;
  return {
    choices: choices satisfies ReminderChoices,
    linkId,
    nextAt,
    lookedOn: lookedOn && fromDateColumn(lookedOn),
  };
}
