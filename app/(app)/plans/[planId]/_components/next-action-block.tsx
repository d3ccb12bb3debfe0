import '@/components/next-action/next-action.css';
import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { PutOffForm } from '@/components/next-action/put-off-form';
import { ButtonLink } from '@/components/ui/button-link';
import { actionKey, type NextAction } from '@/lib/domain/next-action';
import { nextActionText } from '@/lib/format/next-action';
import type { PlanView } from '@/lib/server/plan/queries';
import { bringBackNextAction, putOffNextAction } from '../actions';

/** The one thing to do next, why, the way there, and a way to put it off. */
export function NextActionBlock({ plan, action }: { plan: PlanView; action: NextAction }) {
  const { action: what, reason } = nextActionText(plan, action, plan.today);
  const key = actionKey(action);
  return (
    <section aria-labelledby="next-action" className="next-action">
      <div>
        <h2 id="next-action" className="text-sm font-semibold text-muted">
          Next
        </h2>
        <p className="font-serif text-xl font-semibold">{what}</p>
        <p className="text-muted">{reason}</p>
        {key !== null && (
          <PutOffForm
            // The form belongs to one action: the next one begins anew.
            key={key}
            action={putOffNextAction}
            idempotencyKey={randomUUID()}
            planId={plan.id}
            actionKey={key}
          />
        )}
        {action.kind === 'none' && action.until !== undefined && (
          <ActionButton
            action={bringBackNextAction}
            idempotencyKey={randomUUID()}
            fields={{ planId: plan.id }}
          >
            Show what I put off
          </ActionButton>
        )}
      </div>
      <ActionLink planHref={`/plans/${plan.id}`} action={action} />
    </section>
  );
}

function ActionLink({ planHref, action }: { planHref: string; action: NextAction }) {
  switch (action.kind) {
    case 'none':
      return null;
    case 'add-goal':
      return (
        <ButtonLink href={`${planHref}/goals/new?strategy=${action.strategyKey}`}>
          Add a goal
        </ButtonLink>
      );
    case 'start-soon':
      return <ButtonLink href={`${planHref}/goals/${action.goalId}`}>Open the goal</ButtonLink>;
    default:
      return <ButtonLink href={`${planHref}/log?goal=${action.goalId}`}>Log progress</ButtonLink>;
  }
}
