import { randomUUID } from 'node:crypto';
import { RoomNote } from '@/components/ceiling/room-note';
import { type LoggableGoal, ProgressForm } from '@/components/progress/progress-form';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { latestEntry } from '@/lib/domain/readiness';
import { logRoom } from '@/lib/server/ceiling/queries';
import { getPlan, type PlanView } from '@/lib/server/plan/queries';
import { logProgressAction } from '../../actions';

export type LogPageProps = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ goal?: string | string[]; from?: string | string[] }>;
};

/** The form that logs progress: on its own page, or in a dialog over the page before. */
export async function LogProgress({ params, searchParams }: LogPageProps) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const goals = loggableGoals(plan);
  const asked = goals.find(({ id }) => id === query.goal);
  const goal = asked ?? goals[0];
  const from = asked && query.from === 'goal' ? 'goal' : 'plan';
  const home = `/plans/${plan.id}`;
  if (!goal) {
    return (
      <EmptyState
        title="No goal to log yet"
        action={
          <ButtonLink href={`${home}/goals/new`} variant="primary">
            Add a goal
          </ButtonLink>
        }
      >
        Progress is logged on a goal. Add one, and its row gets a + of its own.
      </EmptyState>
    );
  }
  return (
    <>
      <RoomNote rooms={[await logRoom(plan.id)]} />
      <ProgressForm
        action={logProgressAction}
        idempotencyKey={randomUUID()}
        goals={goals}
        goalId={goal.id}
        from={from}
        today={plan.today}
        startedOn={plan.startedOn}
        cancelHref={from === 'goal' ? `${home}/goals/${goal.id}` : home}
      />
    </>
  );
}

/** Goals that are not dropped, the one that was logged longest ago first. */
function loggableGoals(plan: PlanView): LoggableGoal[] {
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
