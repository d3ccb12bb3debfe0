import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ProgressForm } from '@/components/progress/progress-form';
import { ButtonLink } from '@/components/ui/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { getPlan } from '@/lib/server/plans/queries';
import { logProgressAction } from '../actions';
import { loggableGoals } from './loggable-goals';

export const metadata: Metadata = { title: 'Log progress' };

type Props = {
  params: Promise<{ planId: string }>;
  searchParams: Promise<{ goal?: string | string[]; from?: string | string[] }>;
};

export default async function LogPage({ params, searchParams }: Props) {
  const [{ planId }, query] = await Promise.all([params, searchParams]);
  const plan = await getPlan(planId);
  const goals = loggableGoals(plan);
  const asked = goals.find(({ id }) => id === query.goal);
  const goal = asked ?? goals[0];
  const from = asked && query.from === 'goal' ? 'goal' : 'plan';
  const home = `/plans/${plan.id}`;
  return (
    <>
      <PageHeader
        eyebrow={<TextLink href={home}>{plan.title}</TextLink>}
        title="Log progress"
      />
      {goal ? (
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
      ) : (
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
      )}
    </>
  );
}
