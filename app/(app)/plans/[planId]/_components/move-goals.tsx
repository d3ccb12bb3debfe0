import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/lib/schemas/form-state';
import type { GoalView, PlanView } from '@/lib/server/plan/queries';

type MoveGoalsProps = {
  plan: PlanView;
  /** A retired strategy of the plan. */
  strategyKey: string;
  /** Keys of the strategies that carry on its work. */
  into?: readonly string[];
  /** Saves a goal. */
  action: FormAction;
};

/**
 * The goals of a retired strategy, with buttons that move each to a strategy that carries on its
 * work.
 */
export function MoveGoals({ plan, strategyKey, into = [], action }: MoveGoalsProps) {
  const goals = plan.strategies.find(({ key }) => key === strategyKey)?.goals ?? [];
  if (goals.length === 0) return null;
  const successors = plan.strategies.filter(({ key, retired }) => into.includes(key) && !retired);
  return (
    <div>
      <h3 className="font-sans font-semibold">Its goals stay where they are</h3>
      <p className="measure text-muted">
        {successors.length > 0
          ? 'You can move each to a strategy that carries on the work, with its log. It counts there from then on.'
          : 'You can move each to another strategy where you edit it.'}
      </p>
      <ul className="mt-2 border-b border-rule">
        {goals.map((goal) => (
          <li
            key={goal.id}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-rule py-2"
          >
            <TextLink href={`/plans/${plan.id}/goals/${goal.id}`}>{goal.title}</TextLink>
            <div className="flex flex-wrap gap-2">
              {successors.map(({ id, title }) => (
                <ActionButton
                  key={id}
                  action={action}
                  idempotencyKey={randomUUID()}
                  fields={{ ...goalFields(goal), strategyId: id }}
                  label={goal.title}
                >
                  Move to “{title}”
                </ActionButton>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A goal as its form would send it, so that nothing but its strategy changes. */
function goalFields(goal: GoalView) {
  const {
    id: goalId,
    version,
    title,
    unit,
    baseline,
    target,
    points,
    startOn,
    dueOn,
    notes,
  } = goal;
  return { goalId, version, title, unit, baseline, target, points, startOn, dueOn, notes };
}
