import { ActionButton } from '@/components/forms/action-button';
import { type Measure, stepOf } from '@/lib/domain/progress';
import { stepInWords } from '@/lib/format/goal-value';
import type { FormAction } from '@/lib/schemas/form-state';

/** How a step is logged: the action, and the idempotency key of its form. */
export type Step = { action: FormAction; idempotencyKey: string };

type StepButtonProps = Step & {
  goal: Measure & { id: string; title: string };
  /** The page that says what was logged where there is no JavaScript. */
  from: 'plan' | 'goal' | 'review';
  size?: 'normal' | 'small';
};

/** Logs one step towards the target, in one press: `+1`, `−1`, `+5%` or `Done`. */
export function StepButton({
  action,
  idempotencyKey,
  goal,
  from,
  size = 'normal',
}: StepButtonProps) {
  return (
    <ActionButton
      action={action}
      idempotencyKey={idempotencyKey}
      fields={{ goalId: goal.id, from }}
      variant="secondary"
      size={size}
      label={goal.title}
      pendingLabel="…"
      waits="step"
    >
      {stepInWords(goal, stepOf(goal))}
    </ActionButton>
  );
}
