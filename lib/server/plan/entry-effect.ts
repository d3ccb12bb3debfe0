import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Measure } from '@/lib/domain/progress';
import { latestEntry, loggedReadiness } from '@/lib/domain/readiness';
import { fromDateColumn } from '../database/date-columns';
import { db } from '../database/db';
import { asUser } from '../database/viewer';
import { loadPlan } from './load-plan';

/** What an entry changed. */
export interface EntryEffect {
  readonly goal: Measure & { readonly id: string; readonly title: string };
  readonly today: CivilDate;
  readonly entry: { readonly occurredOn: CivilDate; readonly value: number };
  /** Whether it is the goal's latest: not where a later day has an entry. */
  readonly isLatest: boolean;
  /** Readiness today by what is logged, 0–100, without the entry and with it. */
  readonly before: number;
  readonly after: number;
}

/**
 * Reads what an entry changed. Readiness of today alone: the whole of it is computed for the page
 * that follows. Null for an entry that does not count, and for ids that are not the person's.
 */
export async function entryEffect(
  userId: string,
  { planId, goalId, entryId }: { planId: string; goalId: string; entryId: string },
): Promise<EntryEffect | null> {
  const [row, plan] = await Promise.all([
    asUser(userId, () =>
      db.progressEntry.findFirst({
        where: { id: entryId, goalId, userId },
        select: { occurredOn: true, value: true },
      }),
    ),
    loadPlan(planId, userId),
  ]);
  const goal = plan?.strategies.flatMap(({ goals }) => goals).find(({ id }) => id === goalId);
  if (!row || !plan || !goal) return null;
  const occurredOn = fromDateColumn(row.occurredOn);
  // A plan is read without its entries' ids. Those of one day and one value change the same.
  const entry = goal.entries.findLast(
    (one) => one.occurredOn === occurredOn && one.value === row.value,
  );
  if (!entry) return null;
  const without = {
    ...plan,
    strategies: plan.strategies.map((strategy) => ({
      ...strategy,
      goals: strategy.goals.map((one) =>
        one === goal ? { ...one, entries: one.entries.filter((other) => other !== entry) } : one,
      ),
    })),
  };
  const { id, title, unit, baseline, target } = goal;
  return {
    goal: { id, title, unit, baseline, target },
    today: plan.today,
    entry,
    isLatest: latestEntry(goal, plan.today) === entry,
    before: loggedReadiness(without, plan.today),
    after: loggedReadiness(plan, plan.today),
  };
}
