'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { ButtonLink } from '@/components/ui/button-link';
import { TextLink } from '@/components/ui/text-link';
import type { FormAction } from '@/lib/schemas/form-state';

type ConfirmEmailFormProps = {
  action: FormAction;
  token: string;
  /** Why the link cannot be used any more, when that is known beforehand. */
  dead?: string | undefined;
};

/** One button: opening the link alone changes nothing, since programs that scan mail open it too. */
export function ConfirmEmailForm({ action, token, dead: known }: ConfirmEmailFormProps) {
  const { state, pending, form, errors } = useForm(action, '');
  if (state.status === 'done') {
    return (
      <>
        <FormMessage state={state} />
        <p className="mt-6">
          <ButtonLink href="/plans" variant="primary">
            Go to my plans
          </ButtonLink>
        </p>
      </>
    );
  }
  const dead = errors('token')?.[0] ?? known;
  return (
    <form {...form} className="grid gap-5">
      <FormMessage state={dead ? { ...state, status: 'failed', message: dead } : state} />
      <HiddenFields fields={{ token }} />
      {dead ? (
        <p>
          See in the <TextLink href="/settings">settings</TextLink> whether your address is
          confirmed, or ask for another link.
        </p>
      ) : (
        <div>
          <SubmitButton pending={pending} pendingLabel="Confirming…">
            Confirm this address
          </SubmitButton>
        </div>
      )}
    </form>
  );
}
