'use client';

import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/lib/schemas/form-state';

type RenameScenarioFormProps = {
  action: FormAction;
  scenario: { id: string; name: string; version: number; idempotencyKey: string };
};

export function RenameScenarioForm({ action, scenario }: RenameScenarioFormProps) {
  const { id, name, version, idempotencyKey } = scenario;
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey);
  const known = state.conflict?.version ?? version;
  return (
    <form {...form} className="grid gap-3 pb-3">
      <FormMessage state={state} />
      <ConflictNotice state={state} labels={{ name: 'Name' }} />
      <HiddenFields fields={{ scenarioId: id, version: known, idempotencyKey: key }} />
      <Field
        label="New name"
        id={`rename-${id}`}
        name="name"
        maxLength={80}
        defaultValue={value('name', name)}
        error={errors('name')}
      />
      <div>
        <SubmitButton pending={pending} variant="secondary" size="small">
          Rename
        </SubmitButton>
      </div>
    </form>
  );
}
