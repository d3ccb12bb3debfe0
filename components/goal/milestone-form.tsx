'use client';

import { useState } from 'react';
import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { DateInput } from '@/components/ui/date-input';
import { Field } from '@/components/ui/field';
import type { CivilDate } from '@/lib/domain/calendar';
import type { FormAction } from '@/lib/schemas/form-state';

type MilestoneFormProps = {
  /** Unique on the page. */
  id: string;
  action: FormAction;
  idempotencyKey: string;
  /** The goal's id for a new milestone, or the milestone and its version. */
  fields: Record<string, string | number>;
  initial?: { title: string; dueOn: CivilDate };
};

const LABELS = { title: 'Milestone', dueOn: 'Date' };

export function MilestoneForm({ id, action, idempotencyKey, fields, initial }: MilestoneFormProps) {
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey, {
    says: true,
  });
  const [arrived] = useState(state);
  const version = state.conflict && { version: state.conflict.version };
  return (
    <form
      {...form}
      className="grid grid-cols-1 gap-4 pt-3 sm:grid-cols-[minmax(0,1fr)_12rem_auto] sm:items-start"
    >
      <div className="sm:col-span-3 empty:hidden">
        {/* What was saved is said in the status line; without JavaScript here. */}
        {(state === arrived || state.status !== 'done') && <FormMessage state={state} />}
        <ConflictNotice state={state} labels={LABELS} />
      </div>
      <HiddenFields fields={{ ...fields, ...version, idempotencyKey: key }} />
      <Field
        label={LABELS.title}
        id={`${id}-title`}
        name="title"
        maxLength={200}
        defaultValue={value('title', initial?.title)}
        error={errors('title')}
      />
      <Field label={LABELS.dueOn} id={`${id}-due`} name="dueOn" error={errors('dueOn')}>
        {(control) => <DateInput {...control} defaultValue={value('dueOn', initial?.dueOn)} />}
      </Field>
      <div className="sm:pt-7">
        <SubmitButton pending={pending} variant="secondary">
          {initial ? 'Save' : 'Add milestone'}
        </SubmitButton>
      </div>
    </form>
  );
}
