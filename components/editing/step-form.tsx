'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Field } from '@/components/ui/field';
import { TextArea } from '@/components/ui/text-area';
import type { DraftVerb } from '@/lib/domain/editing';
import type { FormAction } from '@/lib/schemas/form-state';

export type Step = {
  verb: Exclude<DraftVerb, 'edit'>;
  label: string;
  /** The label of a note that it asks for. */
  note?: string;
  /** Asks for a date and time, in UTC. */
  moment?: boolean;
  primary?: boolean;
};

type StepFormProps = {
  action: FormAction;
  idempotencyKey: string;
  draft: { id: string; version: number };
  step: Step;
};

/** One step of the editing workflow as a form. */
export function StepForm({ action, idempotencyKey, draft, step }: StepFormProps) {
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey);
  const id = (name: string) => `${step.verb}-${name}`;
  return (
    <form {...form} className="grid max-w-xl content-start gap-3" aria-label={step.label}>
      <FormMessage state={state} />
      <HiddenFields
        fields={{
          draftId: draft.id,
          version: draft.version,
          verb: step.verb,
          idempotencyKey: key,
        }}
      />
      {step.note && (
        <Field label={step.note} name="note" id={id('note')} error={errors('note')}>
          {(control) => <TextArea {...control} rows={3} defaultValue={value('note')} />}
        </Field>
      )}
      {step.moment && (
        <Field
          label="Day and time, in UTC"
          name="at"
          id={id('at')}
          error={errors('at')}
          className="max-w-64"
        >
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              className="input"
              defaultValue={value('at')}
            />
          )}
        </Field>
      )}
      <div>
        <SubmitButton pending={pending} variant={step.primary ? 'primary' : 'secondary'}>
          {step.label}
        </SubmitButton>
      </div>
    </form>
  );
}
