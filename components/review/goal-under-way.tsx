import { ActionButton } from '@/components/forms/action-button';
import { type Step, StepButton } from '@/components/progress/step-button';
import { ButtonLink } from '@/components/ui/button-link';
import { Disclosure } from '@/components/ui/disclosure';
import { TextLink } from '@/components/ui/text-link';
import type { CivilDate } from '@/lib/domain/calendar';
import { isDoneOrNot } from '@/lib/domain/progress';
import { latestEntry, type ReadinessGoal } from '@/lib/domain/readiness';
import type { SlippedBy } from '@/lib/domain/review';
import { formatShortDate } from '@/lib/format/dates';
import { progressInWords } from '@/lib/format/goal-value';
import type { FormAction } from '@/lib/schemas/form-state';
import { PutOffForm } from './put-off-form';

type ReviewedGoal = ReadinessGoal & { title: string; unit: string; version: number };

export type GoalActions = {
  step: FormAction;
  log: FormAction;
  putOff: FormAction;
  drop: FormAction;
};

type GoalUnderWayProps = {
  goal: ReviewedGoal;
  slipped: SlippedBy;
  today: CivilDate;
  /** A later due date to begin from. */
  later: CivilDate;
  planHref: string;
  actions: GoalActions;
  /** One for each form. */
  keys: { [Name in keyof GoalActions]: Step['idempotencyKey'] };
};

/** One goal of a review, with what there is to do about it: log, put off, drop, done. */
export function GoalUnderWay(props: GoalUnderWayProps) {
  const { goal, slipped, today, later, planHref, actions, keys } = props;
  const { id, title } = goal;
  const last = latestEntry(goal, today);
  return (
    <li className="review-goal">
      <div>
        <p>
          <TextLink href={`${planHref}/goals/${id}`}>{title}</TextLink>
        </p>
        <p className="text-sm text-muted tabular-nums">
          {last ? progressInWords(goal, last.value) : 'Nothing logged yet'}
          {' · '}
          {goal.dueOn < today ? 'was due' : 'due'} {formatShortDate(goal.dueOn)}
          {slipped && (
            <>
              {' · '}
              <span className="font-semibold text-warn">{SLIPPED[slipped]}</span>
            </>
          )}
        </p>
      </div>
      <div className="review-goal-buttons">
        {!isDoneOrNot(goal) && (
          <StepButton
            action={actions.step}
            idempotencyKey={keys.step}
            goal={goal}
            from="review"
            size="small"
          />
        )}
        <ActionButton
          action={actions.log}
          idempotencyKey={keys.log}
          fields={{
            goalId: id,
            value: goal.target,
            occurredOn: today,
            note: '',
            link: '',
            from: 'review',
          }}
          variant="secondary"
          label={title}
        >
          Done
        </ActionButton>
        <ButtonLink href={`${planHref}/log?goal=${id}`} variant="quiet" size="small">
          Log<span className="sr-only"> progress: {title}</span>
        </ButtonLink>
        <ActionButton
          action={actions.drop}
          idempotencyKey={keys.drop}
          fields={{ goalId: id }}
          label={title}
        >
          Drop
        </ActionButton>
      </div>
      <Disclosure summary="Put off" className="review-put-off">
        <PutOffForm
          action={actions.putOff}
          idempotencyKey={keys.putOff}
          goal={goal}
          later={later}
        />
      </Disclosure>
    </li>
  );
}

const SLIPPED: Readonly<Record<Exclude<SlippedBy, null>, string>> = {
  overdue: 'overdue',
  quiet: 'nothing logged in that time',
  behind: 'behind its dates',
};
