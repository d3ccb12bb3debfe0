import type { LoggableGoal } from '@/components/progress/progress-form';
import { latestEntry } from '@/lib/domain/readiness';
import type { PlanView } from '@/lib/server/plan/queries';

/** Goals that are not dropped, the one that was logged longest ago first. */
export function loggableGoals(plan: PlanView): LoggableGoal[] {
  return plan.strategies
    .flatMap(({ goals }) => goals)
    .filter(({ droppedOn }) => droppedOn === null)
    .map((goal) => ({ goal, last: latestEntry(goal, plan.today) }))
    .sort((a, b) => (a.last?.occurredOn ?? '').localeCompare(b.last?.occurredOn ?? ''))
    .map(({ goal, last }) => ({
      id: goal.id,
      title: goal.title,
      unit: goal.unit,
      baseline: goal.baseline,
      target: goal.target,
      lastValue: last?.value ?? goal.baseline,
    }));
}
