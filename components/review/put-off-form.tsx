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

type PutOffFormProps = {
  action: FormAction;
  idempotencyKey: string;
  goal: { id: string; title: string; version: number };
  /** What the field begins with. */
  later: CivilDate;
};

/** A later due date for a goal. */
export function PutOffForm({ action, idempotencyKey, goal, later }: PutOffFormProps) {
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey, {
    says: true,
  });
  const [arrived] = useState(state);
  const version = state.conflict?.version ?? goal.version;
  return (
    <form {...form} className="review-put-off-form" aria-label={`Put off “${goal.title}”`}>
      {(state === arrived || state.status !== 'done') && <FormMessage state={state} />}
      <ConflictNotice state={state} labels={{ date: 'Due' }} />
      <HiddenFields fields={{ goalId: goal.id, version, idempotencyKey: key }} />
      <Field label="New due date" id={`later-${goal.id}`} name="date" error={errors('date')}>
        {(control) => <DateInput {...control} required defaultValue={value('date', later)} />}
      </Field>
      <SubmitButton pending={pending} variant="secondary">
        Put it off
      </SubmitButton>
    </form>
  );
}
