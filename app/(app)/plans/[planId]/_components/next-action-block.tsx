import '@/components/next-action/next-action.css';
import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { ButtonLink } from '@/components/ui/button-link';
import { actionKey, type NextAction } from '@/lib/domain/next-action';
import { nextActionText } from '@/lib/format/next-action';
import type { FormAction } from '@/lib/schemas/form-state';
import type { PlanView } from '@/lib/server/plan/queries';

type NextActionBlockProps = {
  plan: PlanView;
  next: NextAction;
  putOffAction: FormAction;
  bringBackAction: FormAction;
};

const LATER = [
  { days: 1, words: 'tomorrow' },
  { days: 7, words: 'in a week' },
  { days: 30, words: 'in a month' },
] as const;

/** The one thing to do next, why, the way there, and a way to put it off. */
export function NextActionBlock(props: NextActionBlockProps) {
  const { plan, next, putOffAction, bringBackAction } = props;
  const { action: what, reason } = nextActionText(plan, next, plan.today);
  const key = actionKey(next);
  return (
    <section aria-labelledby="next-action" className="next-action">
      <div className="next-words">
        <h2 id="next-action">Next</h2>
        <p className="next-what">{what}</p>
        <p className="text-muted">{reason}</p>
      </div>
      <div className="next-buttons">
        <ActionLink planHref={`/plans/${plan.id}`} next={next} />
        {key !== null && (
          // The forms belong to one action: another action gets new ones.
          <div key={key} className="next-later">
            <span aria-hidden="true">Remind me</span>
            {LATER.map(({ days, words }) => (
              <ActionButton
                key={days}
                action={putOffAction}
                idempotencyKey={randomUUID()}
                fields={{ planId: plan.id, actionKey: key, days }}
              >
                <span className="sr-only">Remind me </span>
                {words}
              </ActionButton>
            ))}
          </div>
        )}
        {next.kind === 'none' && next.until !== undefined && (
          <ActionButton
            action={bringBackAction}
            idempotencyKey={randomUUID()}
            fields={{ planId: plan.id }}
          >
            Show what I put off
          </ActionButton>
        )}
      </div>
    </section>
  );
}

function ActionLink({ planHref, next }: { planHref: string; next: NextAction }) {
  switch (next.kind) {
    case 'none':
      return null;
    case 'add-goal':
      return (
        <ButtonLink href={`${planHref}/goals/new?strategy=${next.strategyKey}`}>
          Add a goal
        </ButtonLink>
      );
    case 'take-review':
      return (
        <ButtonLink href={`${planHref}/reviews/${next.period}`}>
          {next.begun ? 'Go on with it' : 'Begin the review'}
        </ButtonLink>
      );
    case 'lay-road':
      return <ButtonLink href={`${planHref}/road`}>Lay out the road</ButtonLink>;
    case 'start-goal':
    case 'start-soon':
      return <ButtonLink href={`${planHref}/goals/${next.goalId}`}>Open the goal</ButtonLink>;
    default:
      return <ButtonLink href={`${planHref}/log?goal=${next.goalId}`}>Log progress</ButtonLink>;
  }
}
