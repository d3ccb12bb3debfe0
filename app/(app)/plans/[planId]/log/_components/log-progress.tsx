import { randomUUID } from 'node:crypto';
import { RoomNote } from '@/components/ceiling/room-note';
import { ProgressForm } from '@/components/progress/progress-form';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { TextLink } from '@/components/ui/text-link';
import { logRoom } from '@/lib/server/ceiling/queries';
import { getPlan } from '@/lib/server/plan/queries';
import { likelyGoal, loggableGoals } from '../../_props/loggable';
import { logProgressAction } from '../../actions';

export type LogPageProps = {
  params: Promise<{ planId: string }>;
  /** `goal`: its id; `value`: what to fill in for it. */
  searchParams: Promise<Partial<Record<'goal' | 'value' | 'from', string | string[]>>>;
};

/** The form that logs progress: on its own page, or in a dialog over the page before. */
export async function LogProgress({ params, searchParams }: LogPageProps) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const goals = plan.strategies.flatMap((strategy) => strategy.goals);
  const asked = goals.find(({ id }) => id === query.goal);
  const goal = asked ?? likelyGoal(plan);
  const from = asked && query.from === 'goal' ? 'goal' : 'plan';
  const home = `/plans/${plan.id}`;
  if (goals.length === 0) {
    return (
      <EmptyState
        title="No goal to log yet"
        action={
          <ButtonLink href={`${home}/goals/new`} variant="primary">
            Add a goal
          </ButtonLink>
        }
      >
        Progress is logged on a goal. Add one, and its row gets a + of its own. Or{' '}
        <TextLink href={`${home}/log/import`}>import a CSV file</TextLink>, which can make goals.
      </EmptyState>
    );
  }
  return (
    <>
      <RoomNote rooms={[await logRoom(plan.id)]} />
      <ProgressForm
        action={logProgressAction}
        idempotencyKey={randomUUID()}
        goals={loggableGoals(plan)}
        goalId={goal?.id ?? ''}
        value={asked && typeof query.value === 'string' ? query.value : undefined}
        from={from}
        today={plan.today}
        startedOn={plan.startedOn}
        cancelHref={from === 'goal' && goal ? `${home}/goals/${goal.id}` : home}
      />
    </>
  );
}
