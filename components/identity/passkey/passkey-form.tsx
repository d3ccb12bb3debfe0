'use client';

import { useCallback, useState } from 'react';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { useForm } from '@/components/forms/use-form';
import { Button, type ButtonLook } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/schemas/form-state';
import type { PasskeyPurpose } from '@/lib/schemas/identity/passkey';
import { NeedsJavaScript } from './needs-javascript';
import { PasskeyAutofill } from './passkey-autofill';
import { usePasskey } from './use-passkey';

type PasskeyFormProps = ButtonLook & {
  action: FormAction;
  purpose: PasskeyPurpose;
  /** Further hidden fields for the action. */
  fields?: Record<string, string>;
  children: string;
  /** Until one was refused, also offers passkeys in the browser's list at the field for the address. */
  autofill?: boolean;
  done?: string;
};

/** One button: the browser asks for a passkey, and the form carries its answer. */
export function PasskeyForm({
  action,
  purpose,
  fields = {},
  children,
  autofill = false,
  done,
  ...look
}: PasskeyFormProps) {
  const { state, pending, key, form } = useForm(action, fields.idempotencyKey ?? '');
  const { asking, fault, answerRef, ask, send } = usePasskey(purpose, form.ref);
  const [round, setRound] = useState(0);
  const renew = useCallback(() => setRound((one) => one + 1), []);
  const busy = asking || pending;
  return (
    <form {...form} className="grid gap-3">
      {fault ? (
        <Notice tone="error" title={fault} />
      ) : (
        <FormMessage state={state} {...(done && { done })} />
      )}
      <HiddenFields fields={{ ...fields, ...(fields.idempotencyKey && { idempotencyKey: key }) }} />
      <input ref={answerRef} type="hidden" name="answer" />
      <div>
        <Button {...look} onClick={pending ? undefined : ask} aria-disabled={busy || undefined}>
          {busy ? 'Waiting for your passkey…' : children}
        </Button>
      </div>
      {autofill && !busy && state.status === 'idle' && (
        <PasskeyAutofill key={round} onAnswer={send} onOld={renew} />
      )}
      <NeedsJavaScript />
    </form>
  );
}
