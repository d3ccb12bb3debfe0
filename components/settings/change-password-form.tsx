'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { CurrentPasswordField, NewPasswordField } from '@/components/identity/password-fields';
import type { FormAction } from '@/lib/schemas/form-state';

type ChangePasswordFormProps = {
  action: FormAction;
  idempotencyKey: string;
  /** For password managers, which keep a password with its address. */
  email: string;
};

export function ChangePasswordForm({ action, idempotencyKey, email }: ChangePasswordFormProps) {
  const { state, pending, key, form, errors } = useForm(action, idempotencyKey);
  return (
    <form {...form} className="grid max-w-xl gap-5">
      <FormMessage state={state} />
      <HiddenFields fields={{ idempotencyKey: key }} />
      <input
        type="text"
        autoComplete="username"
        value={email}
        readOnly
        hidden
        aria-hidden="true"
        tabIndex={-1}
      />
      <CurrentPasswordField hasPassword error={errors('currentPassword')} />
      <NewPasswordField error={errors('newPassword')} />
      <div>
        <SubmitButton pending={pending}>Change password</SubmitButton>
      </div>
    </form>
  );
}
