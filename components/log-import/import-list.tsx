import { ActionButton } from '@/components/forms/action-button';
import { Moment } from '@/components/ui/moment';
import { TextLink } from '@/components/ui/text-link';
import { enteredInWords, fileInWords } from '@/lib/format/log-import';
import type { FormAction } from '@/lib/schemas/form-state';
import type { LogImportResult } from '@/lib/schemas/log-import';

type ListedImport = {
  id: string;
  name: string;
  /** When it was entered; of a draft, when it was read. */
  at: string;
  undone: boolean;
  /** Null for a draft. */
  result: LogImportResult | null;
  idempotencyKey: string;
};

type ImportListProps = {
  planHref: string;
  imports: readonly ListedImport[];
  undoAction: FormAction;
};

/** The files that were imported, each with its undo, and drafts to go on with. */
export function ImportList({ planHref, imports, undoAction }: ImportListProps) {
  return (
    <ul className="divide-y divide-rule border-y border-rule">
      {imports.map(({ id, name, at, undone, result, idempotencyKey }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2 py-3">
          <div className="min-w-0">
            <TextLink href={`${planHref}/log/import/${id}`} className="font-semibold break-words">
              {fileInWords(name)}
            </TextLink>
            <p className="text-sm text-muted">
              <Moment at={at} />
              {` · ${stateInWords(result, undone)}`}
            </p>
          </div>
          {result && !undone && (
            <ActionButton
              action={undoAction}
              idempotencyKey={idempotencyKey}
              fields={{ importId: id }}
              label={fileInWords(name)}
            >
              Undo
            </ActionButton>
          )}
        </li>
      ))}
    </ul>
  );
}

function stateInWords(result: LogImportResult | null, undone: boolean): string {
  if (!result) return 'Not entered yet; kept for a day.';
  return undone ? 'Undone.' : enteredInWords(result);
}
