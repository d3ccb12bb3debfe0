'use client';

import type { RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { NeedsJavaScript } from './needs-javascript';
import { usePasskey } from './use-passkey';

type PasskeyInsteadProps = {
  formRef: RefObject<HTMLFormElement | null>;
  pending: boolean;
  /**
   * Its label, with what it does as the form's own button says it: "Use a passkey and send the
   * link".
   */
  children: string;
};

/** A second button of a form that asks for the password: sends it with a passkey's answer instead. */
export function PasskeyInstead({ formRef, pending, children }: PasskeyInsteadProps) {
  const { asking, fault, answerRef, ask } = usePasskey('confirm', formRef);
  const busy = asking || pending;
  return (
    <>
      <input ref={answerRef} type="hidden" name="answer" />
      <Button onClick={pending ? undefined : ask} aria-disabled={busy || undefined}>
        {asking ? 'Waiting for your passkey…' : children}
      </Button>
      <NeedsJavaScript />
      {fault && <Notice tone="error" title={fault} className="basis-full" />}
    </>
  );
}
