'use client';

import {
  type SubmitEvent as FormSubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
} from 'react';
import { own } from '@/lib/domain/own';
import { type FormAction, type FormState, IDLE } from '@/lib/schemas/form-state';
import { fitsBody, TOO_LARGE_HERE } from '@/lib/schemas/max-body';

type FormOptions = {
  /** Does not reset the form once a write is done: for one that goes on being edited. */
  keeps?: boolean;
  /** Reduces the form data to what has to be sent. */
  choose?: (sent: FormData, state: FormState) => FormData;
};

/**
 * A form's action with what it needs around it: what was typed and every fault by field, an
 * idempotency key that makes a repeated submission harmless, and focus on the first fault. Works
 * before JavaScript arrives (progressive enhancement): the state then comes with the page.
 *
 * @param idempotencyKey made with the page; a new one is taken once a write is done.
 */
export function useForm(
  action: FormAction,
  idempotencyKey: string,
  { keeps = false, choose = (sent) => sent }: FormOptions = {},
) {
  const [answer, formAction, pending] = useActionState(action, IDLE);
  const [tooLarge, setTooLarge] = useState<FormState | null>(null);
  const state = tooLarge ?? answer;
  const [key, setKey] = useState(idempotencyKey);
  const formRef = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state.status === 'done') {
      setKey(crypto.randomUUID());
      if (!keeps) formRef.current?.reset();
    }
    if (state.status === 'invalid') {
      formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
    if (state.status === 'conflict' || state.status === 'failed') {
      formRef.current?.querySelector<HTMLElement>('[data-form-message]')?.focus();
    }
  }, [state, keeps]);

  // React resets a form that it submits itself: text typed meanwhile would be lost.
  function onSubmit(event: FormSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    // With the button that was pressed: it may say what is to be done.
    const sent = new FormData(event.currentTarget, event.nativeEvent.submitter);
    const chosen = choose(sent, state);
    // The server closes the connection on a body that is too long: there would be no answer to
    // show.
    const fits = fitsBody(chosen);
    setTooLarge(fits ? null : { ...answer, status: 'failed', message: TOO_LARGE_HERE });
    if (fits) startTransition(() => formAction(chosen));
  }

  return {
    state,
    pending,
    key,
    form: { ref: formRef, action: formAction, onSubmit, noValidate: true },
    /** What was typed last, or what the page began with. */
    value: (name: string, initial: string | number = '') =>
      own(state.values, name) ?? String(initial),
    errors: (name: string) => own(state.errors, name),
  };
}

export type FormHandle = ReturnType<typeof useForm>;
