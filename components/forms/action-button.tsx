'use client';

import type { ReactNode } from 'react';
import type { ButtonLook } from '@/components/ui/button';
import type { FormAction } from '@/lib/schemas/form-state';
import { HiddenFields } from './hidden-fields';
import { SubmitButton } from './submit-button';
import { useForm } from './use-form';

type ActionButtonProps = ButtonLook & {
  action: FormAction;
  idempotencyKey: string;
  /** Hidden fields that are sent to the action. */
  fields: Record<string, string | number>;
  children: ReactNode;
  /** Says which thing the button is for, where several look alike. */
  label?: string;
  /** Says so when it is done: where nothing else on the page would show it. */
  saysDone?: boolean;
  pendingLabel?: string;
};

/** A form of one button: it works with and without JavaScript, and shows its own errors. */
export function ActionButton({
  action,
  idempotencyKey,
  fields,
  children,
  label,
  saysDone,
  ...look
}: ActionButtonProps) {
  const { state, pending, key, form } = useForm(action, idempotencyKey);
  const changed = state.conflict && 'This was changed elsewhere. Load this page again first.';
  const fault = Object.values(state.errors)[0]?.[0] ?? state.message ?? changed;
  return (
    <form {...form} className="inline">
      <HiddenFields fields={{ ...fields, idempotencyKey: key }} />
      <SubmitButton variant="quiet" size="small" pending={pending} {...look}>
        {children}
        {label && <span className="sr-only">: {label}</span>}
      </SubmitButton>
      {saysDone && state.status === 'done' && (
        <p role="status" className="mt-3 font-semibold">
          {state.message}
        </p>
      )}
      {fault && state.status !== 'done' && (
        <p role="alert" className="mt-2 text-sm font-semibold text-bad">
          {fault}
        </p>
      )}
    </form>
  );
}
