import { Notice } from '@/components/ui/notice';
import { own } from '@/lib/domain/own';
import type { FormState } from '@/lib/schemas/form-state';

/**
 * Optimistic concurrency: two devices edited one thing. Shows what was saved first beside what was
 * typed here, so that saving again is a decision and not an accident.
 */
export function ConflictNotice({
  state,
  labels,
  options = {},
}: {
  state: FormState;
  /** Labels by field name. */
  labels: Record<string, string>;
  /** Names for the ids that a field may hold. */
  options?: Record<string, string>;
}) {
  if (!state.conflict) return null;
  const fields = Object.entries(state.conflict.theirs);
  const shown = (text = '') => own(options, text) ?? (text || 'nothing');
  return (
    <div data-form-message tabIndex={-1}>
      <Notice tone="warn" role="alert" title="This was changed elsewhere while you were editing.">
        <p>
          Nothing of yours is lost: it is still in the form. Save again to replace what is there.
        </p>
        {fields.length > 0 && (
          <dl className="mt-3 grid gap-3">
            {fields.map(([field, theirs]) => (
              <div key={field}>
                <dt className="font-semibold">{own(labels, field) ?? field}</dt>
                <dd className="whitespace-pre-wrap">
                  <span className="text-muted">Saved elsewhere: </span>
                  {shown(theirs)}
                </dd>
                <dd className="whitespace-pre-wrap">
                  <span className="text-muted">Yours: </span>
                  {shown(own(state.values, field))}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </Notice>
    </div>
  );
}
