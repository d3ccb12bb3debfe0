'use client';

import './rows/timeline.css';
import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import { formatShortDate } from '@/lib/format/dates';
import type { FormAction } from '@/lib/schemas/form-state';
import type { ChosenDate } from './axis/timeline-url';

type MoveFormProps = {
  action: FormAction;
  idempotencyKey: string;
  chosen: Pick<ChosenDate, 'kind' | 'id' | 'title' | 'dueOn' | 'version'>;
  /** The view to come back to. */
  view: Readonly<Record<'years' | 'from', string>>;
  cancelHref: string;
};

/** One date in a plain field: for a keyboard, a screen reader, a phone, and without JavaScript. */
export function MoveForm({ action, idempotencyKey, chosen, view, cancelHref }: MoveFormProps) {
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey);
  const { kind, id, dueOn } = chosen;
  const version = state.conflict?.version ?? chosen.version;
  const label = kind === 'goal' ? 'New due date' : 'New date of the milestone';
  return (
    <form {...form} className="tl-form" aria-label={`Move “${chosen.title}”`}>
      <FormMessage state={state} />
      <ConflictNotice state={state} labels={{ date: 'Date' }} />
      <HiddenFields fields={{ idempotencyKey: key, kind, id, version, ...view }} />
      <Field
        label={label}
        name="date"
        hint={`“${chosen.title}” is on ${formatShortDate(dueOn)} now.`}
        error={errors('date')}
        className="max-w-80"
      >
        {(control) => <DateInput {...control} required defaultValue={value('date', dueOn)} />}
      </Field>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending}>Move</SubmitButton>
        <a className="btn btn-quiet" href={cancelHref}>
          Cancel
        </a>
      </div>
    </form>
  );
}
