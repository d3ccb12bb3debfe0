'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Checkbox } from '@/components/ui/checkbox';
import type { FormAction } from '@/lib/schemas/form-state';

type ImportFormProps = {
  action: FormAction;
  idempotencyKey: string;
  importId: string;
  hasSettings: boolean;
  /** What the button says. */
  children: string;
};

export function ImportForm({ importId, hasSettings, children, ...props }: ImportFormProps) {
  const { state, pending, key, form } = useForm(props.action, props.idempotencyKey);
  return (
    <form {...form} className="grid max-w-xl gap-5">
      <FormMessage state={state} />
      <HiddenFields fields={{ idempotencyKey: key, importId }} />
      {hasSettings && (
        <Checkbox
          name="settings"
          label="Also use its display settings"
          hint="The theme, how dates are written and the first day of the week."
          defaultChecked
        />
      )}
      <div>
        <SubmitButton pending={pending} pendingLabel="Importing…">
          {children}
        </SubmitButton>
      </div>
    </form>
  );
}
