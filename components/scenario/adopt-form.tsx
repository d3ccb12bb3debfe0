'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { ButtonLink } from '@/components/ui/button-link';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/schemas/form-state';

type AdoptFormProps = {
  action: FormAction;
  idempotencyKey: string;
  fields: { planId: string; version: number; name: string; query: string };
  cancelHref: string;
};

/**
 * Optimistic concurrency: it sends the previewed plan's version, so a change since is a conflict.
 */
export function AdoptForm({ action, idempotencyKey, fields, cancelHref }: AdoptFormProps) {
  const { state, pending, key, form } = useForm(action, idempotencyKey);
  const { version, ...said } = fields;
  return (
    <form {...form} className="mt-8 grid gap-4">
      <FormMessage state={state} />
      {state.conflict && (
        <div data-form-message tabIndex={-1}>
          <Notice
            tone="warn"
            role="alert"
            title="Your plan has changed since you opened this page."
          >
            <p>
              Nothing was saved. Load this page again to see what would change now, or change your
              plan anyway.
            </p>
          </Notice>
        </div>
      )}
      <HiddenFields
        fields={{ ...said, version: state.conflict?.version ?? version, idempotencyKey: key }}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={pending}>Change my plan</SubmitButton>
        <ButtonLink href={cancelHref} variant="quiet">
          Leave it as it is
        </ButtonLink>
      </div>
    </form>
  );
}
