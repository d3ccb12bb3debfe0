import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { PassingNotice } from '@/components/forms/passing-notice';
import { roadAddedInWords, roadUndoneInWords } from '@/lib/format/road';
import type { FormAction } from '@/lib/schemas/form-state';

type AdoptionNoticeProps = {
  adoption: {
    readonly id: string;
    readonly undone: boolean;
    readonly road: boolean;
    readonly addedGoalIds: readonly string[];
  };
  /** Those that the plan has now. */
  goals: readonly { readonly id: string; readonly title: string }[];
  undoAction: FormAction;
};

/** A scenario or a road that was just taken into the plan, or just undone. */
export function AdoptionNotice({ adoption, goals, undoAction }: AdoptionNoticeProps) {
  const { id, undone, road, addedGoalIds } = adoption;
  if (undone) {
    const kept = goals.filter((goal) => addedGoalIds.includes(goal.id));
    return (
      <PassingNotice key={`${id} ${undone}`} className="mt-4">
        {road
          ? roadUndoneInWords(addedGoalIds.length - kept.length, kept)
          : 'Your plan is as it was before, except for what you have changed since.'}
      </PassingNotice>
    );
  }
  const title = road ? roadAddedInWords(addedGoalIds.length) : 'The scenario is in your plan now.';
  return (
    <PassingNotice key={`${id} ${undone}`} className="mt-4">
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="min-w-0 font-semibold">{title}</p>
        <ActionButton action={undoAction} idempotencyKey={randomUUID()} fields={{ adoptionId: id }}>
          Undo
        </ActionButton>
      </div>
    </PassingNotice>
  );
}
