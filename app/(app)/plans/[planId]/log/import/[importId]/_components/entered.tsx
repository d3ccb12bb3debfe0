import { randomUUID } from 'node:crypto';
import { ActionButton } from '@/components/forms/action-button';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import { formatDate } from '@/lib/format/dates';
import { countOf, enteredInWords } from '@/lib/format/log-import';
import type { LogImportResult } from '@/lib/schemas/log-import';
import { undoLogImportAction } from '../../actions';

type EnteredProps = {
  planHref: string;
  entered: { id: string; result: LogImportResult; undone: boolean };
};

/** What was imported from a file into the log, with its undo. */
export function Entered({ planHref, entered: { id, result, undone } }: EnteredProps) {
  const { made, firstDay } = result;
  return (
    <div className="measure">
      {undone ? (
        <Notice title="Undone">
          <p>
            The entries of this file no longer count. Goals that it had made are gone where nothing
            else was written on them.
          </p>
        </Notice>
      ) : (
        <Notice tone="success" title={enteredInWords(result)}>
          {made > 0 && <p>{countOf(made, 'new goal')} among them.</p>}
          {firstDay && <p>Your plan now begins on {formatDate(firstDay.to)}.</p>}
        </Notice>
      )}
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <ButtonLink href={planHref} variant={undone ? 'secondary' : 'primary'}>
          Go to the plan
        </ButtonLink>
        <ButtonLink href={`${planHref}/log/import`}>Import another file</ButtonLink>
        {!undone && (
          <ActionButton
            action={undoLogImportAction}
            idempotencyKey={randomUUID()}
            fields={{ importId: id }}
            size="normal"
          >
            Undo
          </ActionButton>
        )}
      </div>
      {!undone && (
        <p className="mt-4 text-sm text-muted">
          Undo removes all entries of this file and is here at any time. Entries that you have
          corrected since stay.
        </p>
      )}
    </div>
  );
}
