'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/lib/schemas/form-state';
import { PASSWORD_HINT } from './password-fields';

type AccountFormProps = {
  action: FormAction;
  /** Where to go afterwards: a path of this site. */
  next: string;
  purpose: 'sign-in' | 'sign-up';
};

const words = {
  'sign-in': {
    button: 'Sign in',
    pending: 'Signing in…',
    emailComplete: 'username webauthn',
    autoComplete: 'current-password',
    hint: undefined,
  },
  'sign-up': {
    button: 'Create account',
    pending: 'Creating your account…',
    emailComplete: 'username',
    autoComplete: 'new-password',
    hint: PASSWORD_HINT,
  },
} as const;

export function AccountForm({ action, next, purpose }: AccountFormProps) {
  const { state, pending, form, value, errors } = useForm(action, '');
  const { button, pending: pendingLabel, emailComplete, autoComplete, hint } = words[purpose];
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      <HiddenFields fields={{ next: value('next', next) }} />
      <Field
        label="E-mail address"
        name="email"
        type="email"
        autoComplete={emailComplete}
        inputMode="email"
        maxLength={254}
        required
        defaultValue={value('email')}
        error={errors('email')}
      />
      <Field
        label="Password"
        name="password"
        type="password"
        autoComplete={autoComplete}
        required
        hint={hint}
        error={errors('password')}
      />
      <div>
        <SubmitButton pending={pending} pendingLabel={pendingLabel}>
          {button}
        </SubmitButton>
      </div>
    </form>
  );
}
