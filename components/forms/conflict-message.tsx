import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/schemas/form-state';

/** For forms that hold no text: what they were about has changed, so it wants another look. */
export function ConflictMessage({ state }: { state: FormState }) {
  if (!state.conflict) return null;
  return (
    <div data-form-message tabIndex={-1}>
      <Notice tone="warn" role="alert" title="Your plan was changed since this page was loaded.">
        <p>Nothing was saved here. Load this page again to see how your plan stands now.</p>
      </Notice>
    </div>
  );
}
