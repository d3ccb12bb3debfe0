import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import type { FormAction } from '@/lib/schemas/form-state';

type GoalActionsProps = {
  goalId: string;
  dropped: boolean;
  dropAction: FormAction;
  takeUpAction: FormAction;
  orderAction: FormAction;
};

/**
 * Drops a goal or takes it up again, and moves it among its strategy's goals: in a row of their own,
 * where no button moves when another one changes.
 */
export function GoalActions(props: GoalActionsProps) {
  const { goalId, dropped, dropAction, takeUpAction, orderAction } = props;
  return (
    <div className="-ms-3 flex basis-full flex-wrap gap-1 [&_form:first-child_.btn]:min-w-44 [&_form:first-child_.btn]:justify-start">
      <ActionButton
        action={dropped ? takeUpAction : dropAction}
        idempotencyKey={randomUUID()}
        fields={{ goalId }}
      >
        {dropped ? 'Bring it back' : 'Drop this goal'}
      </ActionButton>
      {(['up', 'down'] as const).map((direction) => (
        <ActionButton
          key={direction}
          action={orderAction}
          idempotencyKey={randomUUID()}
          fields={{ goalId, direction }}
        >
          Move {direction}
        </ActionButton>
      ))}
    </div>
  );
}
