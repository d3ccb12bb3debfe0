import 'server-only';
import { addDays, startOfDay, todayIn } from '@/lib/domain/calendar';
import { SHARED_DAYS } from '@/lib/domain/sharing';
import { formatDate } from '@/lib/format/dates';
import type { NewSharedLink } from '@/lib/schemas/sharing';
import { db } from '../database/db';
import { NotFoundError, RuleError } from '../database/errors';
import { asUser } from '../database/viewer';
import type { Who } from '../database/write-once';
import { createPlanLink } from './links';

/**
 * Makes a link to a shared plan, which opens it up to the end of its last day in the plan's time zone.
 *
 * @throws RuleError for a last day that is past or too late, or a plan with too many links
 */
export async function createSharedPlanLink(who: Who, { until, ...link }: NewSharedLink) {
  const plan = await asUser(who.userId, () =>
    db.plan.findFirst({
      where: { id: link.planId, userId: who.userId },
      select: { timeZone: true },
    }),
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
  const expiresAt = startOfDay(addDays(until, 1), plan.timeZone);
  return createPlanLink(who, { ...link, kind: 'shared-plan', expiresAt });
}
