'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/lib/schemas/form-state';

type SaveScenarioFormProps = {
  action: FormAction;
  idempotencyKey: string;
  planId: string;
  query: string;
};

/** Nothing of a what-if is saved until it has a name. */
export function SaveScenarioForm(props: SaveScenarioFormProps) {
  const { planId, query } = props;
  const { state, pending, key, form, value, errors } = useForm(props.action, props.idempotencyKey);
  return (
    <form {...form} className="grid gap-3">
      <FormMessage state={state} />
      <HiddenFields fields={{ planId, query, idempotencyKey: key }} />
      <Field
        label="Save this what-if as"
        name="name"
        maxLength={80}
        placeholder="Twice the pace"
        defaultValue={value('name')}
        error={errors('name') ?? errors('query')}
      />
      <div>
        <SubmitButton pending={pending} variant="secondary">
          Save scenario
        </SubmitButton>
      </div>
    </form>
  );
}
