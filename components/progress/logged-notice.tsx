import { ActionButton } from '@/components/forms/action-button';
import { PassingNotice } from '@/components/forms/passing-notice';
import type { FormAction } from '@/lib/schemas/form-state';

type LoggedNoticeProps = {
  /** What happened, in a sentence. */
  title: string;
  /** Takes it back. */
  undo?: { action: FormAction; entryId: string; idempotencyKey: string; from: 'plan' | 'goal' };
};

/** Says what was saved, and offers the way back. */
export function LoggedNotice({ title, undo }: LoggedNoticeProps) {
  return (
    <PassingNotice className="mt-5 sm:mt-7">
      <div className="flex flex-wrap items-center gap-x-4">
        <p className="min-w-0 font-semibold">{title}</p>
        {undo && (
          <ActionButton
            action={undo.action}
            idempotencyKey={undo.idempotencyKey}
            fields={{ entryId: undo.entryId, from: undo.from }}
          >
            Undo
          </ActionButton>
        )}
      </div>
    </PassingNotice>
  );
}
