'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { PasskeyForm } from '@/components/identity/passkey/passkey-form';
import { Field } from '@/components/ui/field';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/lib/schemas/form-state';

type ReauthenticationFormProps = {
  /** How identity can be confirmed: by the password, or by a new sign-in where there is none. */
  question: 'password' | 'sign-in';
  /** What it is asked for: "adding or removing a passkey". */
  purpose: string;
  hasPasskey: boolean;
  passwordAction: FormAction;
  passkeyAction: FormAction;
  /** One for each of the two forms. */
  keys: readonly [string, string];
};

/** Re-authentication before the settings of a page can be changed. */
export function ReauthenticationForm({
  question,
  purpose,
  hasPasskey,
  passwordAction,
  passkeyAction,
  keys,
}: ReauthenticationFormProps) {
  return (
    <Section
      id="confirm"
      title="Confirm that it is you"
      lead={`Before ${purpose}, ${
        question === 'password' ? 'give your password once more' : 'sign in again'
      }${hasPasskey ? ' or use a passkey' : ''}. That holds for ten minutes.`}
    >
      <div className="grid max-w-xl gap-6">
        {question === 'password' && (
          <PasswordForm action={passwordAction} idempotencyKey={keys[0]} />
        )}
        {hasPasskey && (
          <PasskeyForm
            action={passkeyAction}
            purpose="confirm"
            fields={{ idempotencyKey: keys[1] }}
          >
            Confirm with a passkey
          </PasskeyForm>
        )}
        {question === 'sign-in' && (
          <p>
            Sign out and in again, then come back here within ten minutes. If the service that you
            signed in with is no longer offered here,{' '}
            <TextLink href="/forgot-password">set a password by mail</TextLink> and sign in with it.
          </p>
        )}
      </div>
    </Section>
  );
}

function PasswordForm({ action, idempotencyKey }: { action: FormAction; idempotencyKey: string }) {
  const { state, pending, key, form, errors } = useForm(action, idempotencyKey);
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <HiddenFields fields={{ idempotencyKey: key }} />
      <Field
        label="Current password"
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        maxLength={256}
        required
        error={errors('currentPassword')}
      />
      <div>
        <SubmitButton pending={pending} pendingLabel="Checking…">
          Confirm
        </SubmitButton>
      </div>
    </form>
  );
}
