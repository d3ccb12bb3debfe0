import type { LastLogged } from '@/components/plan/log-line';
import { latestEntry } from '@/lib/domain/readiness';
import type { PlanView } from '@/lib/server/plan/queries';

/** A plan's newest entry; null while there is none. */
export function lastLogged(plan: PlanView): LastLogged | null {
  let last: LastLogged | null = null;
  for (const { id, title, unit, entries } of plan.strategies.flatMap(({ goals }) => goals)) {
    const entry = latestEntry({ entries }, plan.today);
    if (!entry || (last && entry.occurredOn <= last.occurredOn)) continue;
    last = { goal: { id, title, unit }, ...entry };
  }
  return last;
}
