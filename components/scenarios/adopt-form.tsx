'use client';

import { ConflictNotice } from '@/components/forms/conflict-notice';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { ButtonLink } from '@/components/ui/button-link';
import type { FormAction } from '@/lib/schemas/form-state';

type AdoptFormProps = {
  action: FormAction;
  idempotencyKey: string;
  fields: { planId: string; version: number; name: string; query: string };
  cancelHref: string;
};

export function AdoptForm({ action, idempotencyKey, fields, cancelHref }: AdoptFormProps) {
  const { state, pending, key, form } = useForm(action, idempotencyKey);
  const version = state.conflict?.version ?? fields.version;
  return (
    <form {...form} className="mt-8 grid gap-4">
      <FormMessage state={state} />
      <ConflictNotice state={state} labels={{}} />
      <HiddenFields fields={{ ...fields, version, idempotencyKey: key }} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending}>Change my plan</SubmitButton>
        <ButtonLink href={cancelHref} variant="quiet">
          Leave it as it is
        </ButtonLink>
      </div>
    </form>
  );
}
