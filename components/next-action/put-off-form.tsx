'use client';

import './next-action.css';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { SubmitButton } from '@/components/forms/submit-button';
import { useForm } from '@/components/forms/use-form';
import { Select } from '@/components/ui/select';
import type { FormAction } from '@/lib/schemas/form-state';

type PutOffFormProps = {
  action: FormAction;
  idempotencyKey: string;
  planId: string;
  actionKey: string;
};

const SPANS = [
  { value: '7', label: 'for a week' },
  { value: '30', label: 'for a month' },
  { value: '90', label: 'for three months' },
];

/** Postpones the next action for a week, a month or three months. */
export function PutOffForm({ action, idempotencyKey, planId, actionKey }: PutOffFormProps) {
  const { state, pending, key, form } = useForm(action, idempotencyKey);
  return (
    <form {...form} className="mt-3 flex flex-wrap items-center gap-2 text-sm">
      {state.status !== 'done' && <FormMessage state={state} />}
      <HiddenFields fields={{ planId, actionKey, idempotencyKey: key }} />
      <label htmlFor="put-off-days" className="text-muted">
        Not now:
      </label>
      <Select
        id="put-off-days"
        name="days"
        defaultValue="7"
        options={SPANS}
        className="put-off-days"
      />
      <SubmitButton pending={pending} variant="quiet" size="small">
        Put off
      </SubmitButton>
    </form>
  );
}
