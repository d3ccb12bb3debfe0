import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Measure } from '@/lib/domain/progress';
import { latestEntry, loggedReadiness } from '@/lib/domain/readiness';
import { loadPlan } from './load-plan';

/** What the entry that was logged last on a goal changed. */
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
 * Reads what the last entry of a goal changed. Readiness of today alone: the whole of it is computed
 * for the page that follows. Null for ids that are not the person's.
 */
export async function lastEntryEffect(
  userId: string,
  { planId, goalId }: { planId: string; goalId: string },
): Promise<EntryEffect | null> {
  const plan = await loadPlan(planId, userId);
  const goal = plan?.strategies.flatMap(({ goals }) => goals).find(({ id }) => id === goalId);
  const entry = goal?.entries.at(-1);
  if (!plan || !goal || !entry) return null;
  const without = {
    ...plan,
    strategies: plan.strategies.map((strategy) => ({
      ...strategy,
      goals: strategy.goals.map((one) =>
        one.id === goalId ? { ...one, entries: one.entries.slice(0, -1) } : one,
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
