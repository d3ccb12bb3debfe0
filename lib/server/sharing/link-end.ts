import 'server-only';
import { addDays, type CivilDate, startOfDay, todayIn } from '@/lib/domain/calendar';
import { SHARED_DAYS } from '@/lib/domain/sharing';
import { formatDate } from '@/lib/format/dates';
import { db } from '../database/db';
import { NotFoundError, RuleError } from '../database/errors';
import { asUser } from '../database/viewer';

/**
 * The end of a link's last day in its plan's time zone.
 *
 * @throws RuleError for a last day that is past or too late
 */
export async function linkEnd(
  { userId }: { userId: string },
  { planId, until }: { planId: string; until: CivilDate },
): Promise<Date> {
  const plan = await asUser(userId, () =>
    db.plan.findFirst({ where: { id: planId, userId }, select: { timeZone: true } }),
  );
  if (!plan) throw new NotFoundError();
  const today = todayIn(plan.timeZone, new Date());
  const latest = addDays(today, SHARED_DAYS.max);
  if (until < today) throw new RuleError('until', 'Choose today or a later day.');
  if (until > latest) {
    throw new RuleError(
      'until',
      `Choose a day within two years: ${formatDate(latest)} at the latest.`,
    );
  }
  return startOfDay(addDays(until, 1), plan.timeZone);
}
