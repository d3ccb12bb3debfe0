import 'server-only';
import { type CivilDate, todayIn } from '@/lib/domain/calendar';
import { earliestEntry, movesAlong } from '@/lib/domain/plan';
import { formatDate } from '@/lib/format/dates';
import { NO_LATER_THAN_TODAY } from '@/lib/schemas/civil-date';
import type { FirstDay } from '@/lib/schemas/plan/plan';
import { fromDateColumn, toDateColumn } from '../database/date-columns';
import { NotFoundError, RuleError } from '../database/errors';
import { type Transaction, type Who, writeOnce } from '../database/write-once';
import { currentEntries } from '../progress/current-entries';
import { bumpPlan } from './bump-plan';

/** Why a plan with this log cannot begin on that day; null where it can. */
export function faultOfFirstDay(
  day: CivilDate,
  today: CivilDate,
  logs: Parameters<typeof earliestEntry>[0],
): string | null {
  if (day > today) return NO_LATER_THAN_TODAY;
  const earliest = earliestEntry(logs);
  if (earliest === null || day <= earliest) return null;
  return `Your log goes back to ${formatDate(earliest)}: choose that day or an earlier one. To begin later, first remove what you logged before that.`;
}

/**
 * Moves a plan's first day, and with it the goals that begin on it. Nothing that is logged changes.
 *
 * @throws StaleVersionError when the plan has changed since the page was loaded
 * @throws RuleError for a day in the future, or later than an entry
 */
export async function moveFirstDay(who: Who, { planId, version, startedOn }: FirstDay) {
  const { userId } = who;
  return writeOnce({ ...who, action: 'move-first-day' }, async (tx) => {
    await bumpPlan(tx, userId, planId, version);
    const plan = await tx.plan.findFirst({
      where: { id: planId, userId },
      select: { startedOn: true, timeZone: true },
    });
    if (!plan) throw new NotFoundError();
    const logs = await currentEntries(planId, userId, tx);
    const fault = faultOfFirstDay(startedOn, todayIn(plan.timeZone, new Date()), logs.values());
    if (fault) throw new RuleError('startedOn', fault);
    await beginOn(tx, userId, planId, startedOn);
    return { planId };
  });
}

/** Within a transaction that has locked the plan: sets its first day; goals that begin then follow. */
export async function beginOn(
  tx: Transaction,
  userId: string,
  planId: string,
  to: CivilDate,
): Promise<void> {
  const where = { id: planId, userId };
  const plan = await tx.plan.findFirst({
    where,
    select: {
      startedOn: true,
      strategies: { select: { goals: { select: { id: true, startOn: true, dueOn: true } } } },
    },
  });
  if (!plan) throw new NotFoundError();
  const from = fromDateColumn(plan.startedOn);
  const following = plan.strategies
    .flatMap(({ goals }) => goals)
    .map(({ id, startOn, dueOn }) => ({
      id,
      startOn: fromDateColumn(startOn),
      dueOn: fromDateColumn(dueOn),
    }))
    .filter((goal) => movesAlong(goal, from, to));
  const startOn = toDateColumn(to);
  await tx.plan.updateMany({ where, data: { startedOn: startOn } });
  await tx.goal.updateMany({
    where: { id: { in: following.map(({ id }) => id) }, planId, userId },
    data: { startOn, version: { increment: 1 } },
  });
}
