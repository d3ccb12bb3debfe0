'use client';

import { unstable_isUnrecognizedActionError as isFromOldBuild } from 'next/navigation';
import {
  type SubmitEvent as FormSubmitEvent,
  startTransition,
  useActionState,
  useEffect,
  useMemo,
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

const NO_ANSWER =
  'Longview did not answer just now. Your text is still here: wait a few seconds, then try again.';

/**
 * The action; where no answer of the app comes (no connection, or 503 of the fair queue in front of
 * it), that is a fault of the form: an error page in place of the form would lose the text.
 */
function keepsText(action: FormAction): FormAction {
  return async (state, form) => {
    try {
      return await action(state, form);
    } catch (error) {
      // A redirect, a 404 or an error of the server has a digest.
      if (isFromOldBuild(error) || (error instanceof Error && 'digest' in error)) throw error;
      return { ...state, status: 'failed', message: NO_ANSWER };
    }
  };
}

/** Opens what a field is folded away in: a browser gives focus to nothing that is not shown. */
function unfoldAround(field: HTMLElement) {
  const fold = field.parentElement?.closest('details');
  if (!fold) return;
  fold.open = true;
  unfoldAround(fold);
}

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
  // The server renders the action itself, by which a form works before JavaScript arrives.
  const safe = useMemo(
    () => (typeof window === 'undefined' ? action : keepsText(action)),
    [action],
  );
  const [answer, formAction, pending] = useActionState(safe, IDLE);
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
      const faulty = formRef.current?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? [];
      for (const field of faulty) unfoldAround(field);
      faulty[0]?.focus();
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
