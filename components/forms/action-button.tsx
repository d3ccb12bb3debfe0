'use client';

import { type ReactNode, useState } from 'react';
import type { ButtonLook } from '@/components/ui/button';
import type { FormAction } from '@/lib/schemas/form-state';
import type { WaitingKind } from './device';
import { HiddenFields } from './hidden-fields';
import { SendAgain } from './send-again';
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
  pendingLabel?: string;
  /** It takes back what was said last. */
  undoes?: boolean;
  /** Waits on the device when there is no answer. */
  waits?: WaitingKind;
  /** It ends the session of this browser. */
  leaves?: boolean;
};

/**
 * A form of one button: it works with and without JavaScript, shows its own errors, and says what it
 * changed in the page's status line; without JavaScript beside itself.
 */
export function ActionButton({
  action,
  idempotencyKey,
  fields,
  children,
  label,
  undoes,
  waits,
  leaves,
  ...look
}: ActionButtonProps) {
  const options = { says: true, undoes, waits };
  const { state, pending, key, form } = useForm(action, idempotencyKey, options);
  const [arrived] = useState(state);
  const changed = state.conflict && 'This was changed elsewhere. Load this page again first.';
  const fault = Object.values(state.errors)[0]?.[0] ?? state.message ?? changed;
  return (
    <form {...form} className="inline" data-leaves={leaves}>
      <HiddenFields fields={{ ...fields, idempotencyKey: key }} />
      <SubmitButton variant="quiet" size="small" pending={pending} {...look}>
        {children}
        {label && <span className="sr-only">: {label}</span>}
      </SubmitButton>
      {state === arrived && state.status === 'done' && (
        <p role="status" className="mt-3 font-semibold">
          {state.message}
        </p>
      )}
      {fault && state.status !== 'done' && (
        <p role="alert" className="mt-2 text-sm font-semibold text-bad">
          {fault} {state.unsent && <SendAgain />}
        </p>
      )}
    </form>
  );
}
