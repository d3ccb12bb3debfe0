import { createHmac, randomUUID } from 'node:crypto';
import { insert } from './database';
import type { Person } from './people';

/**
 * Turns a person's weekly message on, with a look that is far ahead unless `nextAt` says otherwise.
 *
 * @returns what the address that ends it holds
 */
export async function turnRemindersOn(
  person: Pick<Person, 'id'>,
  nextAt = new Date(Date.now() + 6 * 24 * 3_600_000),
): Promise<string> {
  const linkId = randomUUID();
  await insert('ReminderSettings', {
    userId: person.id,
    weekly: true,
    weekday: nextAt.getUTCDay() || 7,
    hour: nextAt.getUTCHours(),
    timeZone: 'UTC',
    reviews: false,
    outlooks: false,
    linkId,
    nextAt,
    updatedAt: new Date(),
  });
  const code = createHmac('sha256', process.env.NEXTAUTH_SECRET ?? '')
    .update(`end reminders|${linkId}`)
    .digest('base64url');
  return `${linkId}.${code}`;
}
