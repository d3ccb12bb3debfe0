import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { PassingNotice } from '@/components/forms/passing-notice';
import { decisionInWords } from '@/lib/format/outlook-change/decision-words';
import type { FormAction } from '@/lib/schemas/form-state';
import type { OutlookChange } from '@/lib/server/outlook-change/queries';
import type { PlanView } from '@/lib/server/plan/queries';

export type DecidedQuery = Record<string, string | string[] | undefined>;

type DecidedNoticeProps = {
  plan: PlanView;
  change: OutlookChange;
  query: DecidedQuery;
  undoAction: FormAction;
};

/**
 * After a redirect: the decision that was saved, with its undo, or the one that was undone. Shows
 * nothing that is not so.
 */
export function DecidedNotice({ plan, change, query, undoAction }: DecidedNoticeProps) {
  const made = change.decided.find(({ id }) => id === query.decided);
  if (made) {
    return (
      <PassingNotice
        key={made.id}
        className="mt-6"
        title={decisionInWords(made.decision, made.decision.key)}
      >
        <UndoButton plan={plan} decisionId={made.id} title="" action={undoAction} />
      </PassingNotice>
    );
  }
  if (typeof query.undone === 'string' && change.undone.includes(query.undone)) {
    return (
      <PassingNotice key={query.undone} className="mt-6">
        Undone: the strategy is as it was before, except for what you have changed since.
      </PassingNotice>
    );
  }
  if (query.all !== undefined && change.decided.length > 0) {
    return (
      <PassingNotice key="all" className="mt-6">
        Decided. Your decisions are below, and you can undo each of them.
      </PassingNotice>
    );
  }
  return null;
}

type UndoButtonProps = {
  plan: PlanView;
  decisionId: string;
  title: string;
  action: FormAction;
};

export function UndoButton({ plan, decisionId, title, action }: UndoButtonProps) {
  return (
    <ActionButton
      action={action}
      idempotencyKey={randomUUID()}
      fields={{ decisionId, version: plan.version }}
      label={title || undefined}
      variant="secondary"
    >
      Undo
    </ActionButton>
  );
}
