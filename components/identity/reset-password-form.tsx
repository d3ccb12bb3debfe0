'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/lib/schemas/form-state';
import { NewPasswordField } from './password-fields';

type ResetPasswordFormProps = {
  action: FormAction;
  token: string;
  /** The account that was chosen, where the link belongs to none. */
  account: string | undefined;
};

/** Sets a password by the link that this page was opened with. */
export function ResetPasswordForm({ action, token, account }: ResetPasswordFormProps) {
  const { state, pending, form, errors } = useForm(action, '');
  const [dead] = errors('token') ?? [];
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={dead ? { ...state, message: dead } : state} />
      {dead && (
        <p>
          <TextLink href="/forgot-password">Ask for a new link</TextLink>
        </p>
      )}
      <HiddenFields fields={{ token, ...(account && { account }) }} />
      <NewPasswordField error={errors('newPassword')} />
      <div>
        <SubmitButton pending={pending}>Set this password</SubmitButton>
      </div>
    </form>
  );
}
