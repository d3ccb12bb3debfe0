import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { PassingNotice } from '@/components/forms/passing-notice';
import type { FormAction } from '@/lib/schemas/form-state';

type AddedNoticeProps = {
  plan: {
    readonly strategies: readonly {
      readonly goals: readonly { readonly id: string; readonly title: string }[];
    }[];
  };
  /** Of the address; ids that are not the plan's show nothing. */
  added: string | string[] | undefined;
  undoAction: FormAction;
};

/** A goal that was just added, with its undo, where there is no status line: without JavaScript. */
export function AddedNotice({ plan, added, undoAction }: AddedNoticeProps) {
  const goal = plan.strategies.flatMap(({ goals }) => goals).find(({ id }) => id === added);
  if (!goal) return null;
  return (
    <PassingNotice key={goal.id} className="mt-5" title={`Added “${goal.title}”.`}>
      <ActionButton
        action={undoAction}
        idempotencyKey={randomUUID()}
        fields={{ goalId: goal.id }}
        variant="secondary"
      >
        Undo
      </ActionButton>
    </PassingNotice>
  );
}
