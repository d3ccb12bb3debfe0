'use client';

import { useEffect } from 'react';
import { askPasskey, canAutofill, stopAsking } from './ask-passkey';

/** Milliseconds: a new challenge is requested before the old one expires. */
const RENEW_AFTER = 4 * 60 * 1_000;

type PasskeyAutofillProps = {
  onAnswer: (answer: string) => void;
  /** The challenge is about to expire: mount again with another `key`. */
  onOld: () => void;
};

/**
 * Conditional UI of WebAuthn: while mounted, passkeys are offered in the browser's own autofill list
 * at the field for the address, where the browser can do that. It shows nothing itself.
 */
export function PasskeyAutofill({ onAnswer, onOld }: PasskeyAutofillProps) {
  useEffect(() => {
    let over = false;
    const timer = setTimeout(onOld, RENEW_AFTER);
    async function wait() {
      if (!(await canAutofill()) || over) return;
      const answer = await askPasskey('sign-in', true).catch(() => null);
      if (answer && !over) onAnswer(answer);
    }
    void wait();
    return () => {
      over = true;
      clearTimeout(timer);
      void stopAsking();
    };
  }, [onAnswer, onOld]);
  return null;
}
