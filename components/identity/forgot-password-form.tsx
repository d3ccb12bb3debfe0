'use client';

import { FormMessage } from '@/components/forms/form-message';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/lib/schemas/form-state';

/** Asks for the link that sets a password. */
export function ForgotPasswordForm({ action }: { action: FormAction }) {
  const { state, pending, form, value, errors } = useForm(action, '');
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <Field
        label="E-mail address"
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        maxLength={254}
        required
        defaultValue={value('email')}
        error={errors('email')}
      />
      <div>
        <SubmitButton pending={pending} pendingLabel="Sending…">
          Send the link
        </SubmitButton>
      </div>
    </form>
  );
}
