'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/lib/schemas/form-state';

type Props = { action: FormAction; idempotencyKey: string };

/** Sent by POST: no e-mail address lands in a browser's history or a log. */
export function FindAccountForm({ action, idempotencyKey }: Props) {
  const { state, pending, key, form, value, errors } = useForm(action, idempotencyKey);
  return (
    <form {...form} className="grid max-w-xl gap-5">
      <FormMessage state={state} />
      <HiddenFields fields={{ idempotencyKey: key }} />
      <Field
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="off"
        inputMode="email"
        maxLength={254}
        required
        hint="The whole address, as they confirmed it."
        defaultValue={value('email')}
        error={errors('email')}
      />
      <div>
        <SubmitButton pending={pending} pendingLabel="Looking…">
          Find
        </SubmitButton>
      </div>
    </form>
  );
}
