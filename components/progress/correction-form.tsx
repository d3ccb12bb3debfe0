'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { ButtonLink } from '@/components/ui/button-link';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Measure } from '@/lib/domain/progress';
import { rangeHint } from '@/lib/format/goal-value';
import type { FormAction } from '@/lib/schemas/form-state';
import { EntryFields } from './entry-fields';

type CorrectionFormProps = {
  action: FormAction;
  idempotencyKey: string;
  entry: { id: string; value: number; occurredOn: CivilDate; note: string; link: string };
  goal: Measure;
  today: CivilDate;
  startedOn: CivilDate;
  cancelHref: string;
};

/** A correction is a new entry in the old one's place; the old one stays in the history. */
export function CorrectionForm(props: CorrectionFormProps) {
  const { action, idempotencyKey, entry, goal, today, startedOn, cancelHref } = props;
  const handle = useForm(action, idempotencyKey);
  const { state, pending, key, form } = handle;
  return (
    <form {...form} className="grid max-w-xl grid-cols-1 gap-5">
      <FormMessage state={state} />
      <HiddenFields fields={{ idempotencyKey: key, entryId: entry.id }} />
      <EntryFields
        handle={handle}
        measure={goal}
        hint={rangeHint(goal)}
        initial={entry}
        today={today}
        startedOn={startedOn}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending}>Save correction</SubmitButton>
        <ButtonLink href={cancelHref} variant="quiet">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
