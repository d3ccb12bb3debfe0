import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { GoalForm } from '@/components/goal/goal-form';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { getGoal } from '@/lib/server/plan/queries';
import { toStrategyOptions } from '../../../_props/strategy-props';
import { updateGoalAction } from '../../../actions';

export const metadata: Metadata = { title: 'Edit goal' };

type Props = { params: Promise<{ planId: string; goalId: string }> };

export default async function EditGoalPage({ params }: Props) {
  const { planId, goalId } = await params;
  const { plan, strategy, goal } = await getGoal(planId, goalId);
  const goalHref = `/plans/${plan.id}/goals/${goal.id}`;
  return (
    <>
      <PageHeader eyebrow={<TextLink href={goalHref}>{goal.title}</TextLink>} title="Edit goal" />
      <GoalForm
        action={updateGoalAction}
        idempotencyKey={randomUUID()}
        {...toStrategyOptions(plan)}
        existing={{ goalId: goal.id, version: goal.version }}
        values={{
          strategyId: strategy.id,
          title: goal.title,
          unit: goal.unit,
          baseline: String(goal.baseline),
          target: String(goal.target),
          points: String(goal.points),
          startOn: goal.startOn,
          dueOn: goal.dueOn,
          notes: goal.notes,
        }}
        open
        cancelHref={goalHref}
      />
    </>
  );
}
