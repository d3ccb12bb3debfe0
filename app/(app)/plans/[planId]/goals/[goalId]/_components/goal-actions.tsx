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

/** Drops a goal or takes it up again, and moves it among its strategy's goals. */
export function GoalActions(props: GoalActionsProps) {
  const { goalId, dropped, dropAction, takeUpAction, orderAction } = props;
  return (
    <>
      <ActionButton
        action={dropped ? takeUpAction : dropAction}
        idempotencyKey={randomUUID()}
        fields={{ goalId }}
        size="normal"
      >
        {dropped ? 'Take it up again' : 'Drop this goal'}
      </ActionButton>
      {(['up', 'down'] as const).map((direction) => (
        <ActionButton
          key={direction}
          action={orderAction}
          idempotencyKey={randomUUID()}
          fields={{ goalId, direction }}
          size="normal"
        >
          Move {direction}
        </ActionButton>
      ))}
    </>
  );
}
