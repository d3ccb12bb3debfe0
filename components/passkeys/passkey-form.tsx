'use client';

import { useCallback, useRef, useState } from 'react';
import { FormMessage } from '@/components/forms/form-message';
import { HiddenFields } from '@/components/forms/hidden-fields';
import { useForm } from '@/components/forms/use-form';
import { Button, type ButtonLook } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { FormAction } from '@/lib/schemas/form-state';
import type { PasskeyPurpose } from '@/lib/schemas/passkey';
import { askPasskey } from './ask-passkey';
import { PasskeyAutofill } from './passkey-autofill';

type PasskeyFormProps = ButtonLook & {
  action: FormAction;
  purpose: PasskeyPurpose;
  /** What else the action is told. */
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
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<string>();
  const answerRef = useRef<HTMLInputElement>(null);

  const [round, setRound] = useState(0);
  const renew = useCallback(() => setRound((one) => one + 1), []);
  const formRef = form.ref;
  const send = useCallback(
    (answer: string) => {
      if (answerRef.current) answerRef.current.value = answer;
      formRef.current?.requestSubmit();
    },
    [formRef],
  );

  async function ask() {
    if (asking || pending) return;
    setAsking(true);
    setFault(undefined);
    try {
      send(await askPasskey(purpose));
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
    setAsking(false);
  }

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
        <Button {...look} onClick={ask} aria-disabled={busy || undefined}>
          {busy ? 'Waiting for your passkey…' : children}
        </Button>
      </div>
      {autofill && !busy && state.status === 'idle' && (
        <PasskeyAutofill key={round} onAnswer={send} onOld={renew} />
      )}
      <noscript>
        <p className="text-sm text-muted">
          Passkeys need JavaScript; everything else here does not.
        </p>
      </noscript>
    </form>
  );
}
