'use client';

import { FormMessage } from '@/components/forms/form-message';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Field } from '@/components/ui/field';
import type { FormAction } from '@/lib/schemas/form-state';

/** A recovery code, alone as a second factor or with the address it belongs to. */
export function CodeForm({ action, withEmail }: { action: FormAction; withEmail: boolean }) {
  const { state, pending, form, value, errors } = useForm(action, '');
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={state} />
      {withEmail && (
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
      )}
      <Field
        label="Recovery code"
        name="code"
        autoComplete="one-time-code"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        maxLength={60}
        required
        hint="25 letters and digits in five groups. Dashes, spaces and small letters make no difference."
        error={errors('code')}
      />
      <div>
        <SubmitButton pending={pending} pendingLabel="Signing in…">
          Sign in with this code
        </SubmitButton>
      </div>
    </form>
  );
}
