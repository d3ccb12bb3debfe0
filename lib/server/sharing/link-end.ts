import 'server-only';
import { type CivilDate, todayIn } from '@/lib/domain/calendar';
import { endOfLink, linkDays } from '@/lib/domain/sharing';
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
  const { min, max } = linkDays(todayIn(plan.timeZone, new Date()));
  if (until < min) throw new RuleError('until', 'Choose today or a later day.');
  if (until > max) {
    throw new RuleError(
      'until',
      `Choose a day within two years: ${formatDate(max)} at the latest.`,
    );
  }
  return endOfLink(until, plan.timeZone);
}
