import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { fadingInWords } from '@/lib/format/plan/fading';
import type { FormAction } from '@/lib/schemas/form-state';
import type { PlanView } from '@/lib/server/plan/queries';

/** The key under which the question is postponed. */
const KEY = 'in-use';

/** Asks once what is in use: of a plan that is older than the question. */
export function InUseNotice({ plan, laterAction }: { plan: PlanView; laterAction: FormAction }) {
  const unanswered = plan.strategies.some(({ inUseAnswered }) => !inUseAnswered);
  const later = plan.putOff.some(({ key, until }) => key === KEY && until > plan.today);
  if (!unanswered || later || plan.archived) return null;
  return (
    <Notice className="mb-6" title="One question: what do you use in your work now?">
      <p>
        {fadingInWords(plan.halfLifeYears)} Until you answer, your plan counts nothing as in use.
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <ButtonLink href={`/plans/${plan.id}/settings#in-use`}>Answer</ButtonLink>
        <ActionButton
          action={laterAction}
          idempotencyKey={randomUUID()}
          fields={{ planId: plan.id, actionKey: KEY, days: '30' }}
        >
          Later
        </ActionButton>
      </div>
    </Notice>
  );
}
