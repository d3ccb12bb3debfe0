import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { GoalForm } from '@/components/goal/goal-form';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { pageTitle } from '@/lib/format/page-title';
import { getGoal } from '@/lib/server/plan/queries';
import { toStrategyOptions } from '../../../_props/strategy-props';
import { updateGoalAction } from '../../../actions';

type Props = { params: Promise<{ planId: string; goalId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { planId, goalId } = await params;
  const { plan, goal } = await getGoal(planId, goalId);
  return { title: pageTitle('Edit goal', goal.title, plan.title) };
}

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
