'use client';

import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { goalsInWords } from '@/lib/format/road';
import type { FormAction } from '@/lib/schemas/form-state';

type AcceptFormProps = {
  action: FormAction;
  idempotencyKey: string;
  fields: { planId: string; version: number; query: string; shown: string };
  count: number;
  /** From when to when. */
  span: string;
};

/** Takes the road that is shown. Stays at the edge of the window while the road is read. */
export function AcceptForm(props: AcceptFormProps) {
  const { action, idempotencyKey, fields, count, span } = props;
  const { state, pending, key, form } = useForm(action, idempotencyKey);
  return (
    <form {...form} className="road-accept">
      <FormMessage state={state} />
      <HiddenFields fields={{ ...fields, idempotencyKey: key }} />
      <p role="status">
        <b>{goalsInWords(count)}</b> <span>{span}</span>
      </p>
      <SubmitButton pending={pending} pendingLabel="Adding them…">
        Add {count === 1 ? 'this goal' : `these ${count} goals`}
      </SubmitButton>
    </form>
  );
}
