'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { PasskeyInstead } from '@/components/identity/passkey/passkey-instead';
import { CurrentPasswordField } from '@/components/identity/password-fields';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/lib/schemas/form-state';

type DeleteAccountFormProps = {
  action: FormAction;
  idempotencyKey: string;
  email: string;
  hasPassword: boolean;
  hasPasskey: boolean;
};

export function DeleteAccountForm(props: DeleteAccountFormProps) {
  const { state, pending, key, form, value, errors } = useForm(props.action, props.idempotencyKey);
  return (
    <form {...form} className="grid max-w-xl gap-5">
      <FormMessage state={state} />
      <HiddenFields fields={{ idempotencyKey: key }} />
      <Field
        label="Type the word delete"
        name="confirmation"
        autoComplete="off"
        autoCapitalize="none"
        maxLength={100}
        required
        hint={`You are about to delete the account of ${props.email}. We ask so that it does not happen by mistake.`}
        defaultValue={value('confirmation')}
        error={errors('confirmation')}
      />
      <CurrentPasswordField hasPassword={props.hasPassword} error={errors('currentPassword')} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending} pendingLabel="Deleting…" variant="danger">
          Delete my account and everything in it
        </SubmitButton>
        {props.hasPasskey && (
          <PasskeyInstead formRef={form.ref} pending={pending}>
            Delete it with a passkey instead
          </PasskeyInstead>
        )}
      </div>
    </form>
  );
}
