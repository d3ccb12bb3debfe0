import type { LastLogged } from '@/components/plan/log-line';
import { latestEntry } from '@/lib/domain/readiness';
import type { PlanView } from '@/lib/server/plan/queries';

/** A plan's newest entry; null while there is none. */
export function lastLogged(plan: PlanView): LastLogged | null {
  let last: LastLogged | null = null;
  for (const goal of plan.strategies.flatMap(({ goals }) => goals)) {
    const entry = latestEntry(goal, plan.today);
    if (!entry || (last && entry.occurredOn <= last.occurredOn)) continue;
    const { id, title, unit, baseline, target } = goal;
    last = { goal: { id, title, unit, baseline, target }, ...entry };
  }
  return last;
}
