'use client';

import { type RefObject, useCallback, useRef, useState } from 'react';
import type { PasskeyPurpose } from '@/lib/schemas/identity/passkey';
import { askPasskey } from './ask-passkey';

/**
 * Asks the browser for a passkey and sends a form with its answer.
 *
 * @param formRef the form, in which a hidden field has `answerRef`.
 */
export function usePasskey(purpose: PasskeyPurpose, formRef: RefObject<HTMLFormElement | null>) {
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState<string>();
  const answerRef = useRef<HTMLInputElement>(null);

  const send = useCallback(
    (answer: string) => {
      if (!answerRef.current) return;
      answerRef.current.value = answer;
      formRef.current?.requestSubmit();
      // An answer is good for one attempt: the next one may be sent without.
      answerRef.current.value = '';
    },
    [formRef],
  );

  async function ask() {
    if (asking) return;
    setAsking(true);
    setFault(undefined);
    try {
      send(await askPasskey(purpose));
    } catch (error) {
      setFault(error instanceof Error ? error.message : String(error));
    }
    setAsking(false);
  }

  return { asking, fault, answerRef, ask, send };
}
