'use client';

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
import { fitsBody, MAX_BODY, TOO_LARGE_HERE } from '@/lib/schemas/max-body';
import type { WaitingKind } from './device';
import { keepFocus } from './keep-focus';
import { keepsText } from './send';
import { AGAIN } from './send-again';
import { announce, type StatusMessage } from './status-message';

type FormOptions = {
  /** Does not reset the form once a write is done: for one that goes on being edited. */
  keeps?: boolean;
  /** It is saved while a person types: an answer then takes no focus from the text. */
  whileTyping?: boolean;
  /** Reduces the form data to what has to be sent. */
  choose?: (sent: FormData, state: FormState) => FormData;
  /** Says what was saved in the page's status line: where the form does not show it itself. */
  says?: boolean;
  /** What it says answers an undo. */
  undoes?: boolean;
  /** Once it is saved: for a form that goes away then. What was saved is said on the page it leads to. */
  onDone?: () => void;
  /** For a form with a file: the limit of its body, and what to say beyond it. */
  limit?: { max: number; tooLarge: string };
  /** Waits on the device when there is no answer. */
  waits?: WaitingKind;
};

const USUAL_LIMIT = { max: MAX_BODY, tooLarge: TOO_LARGE_HERE };

/** Milliseconds after which a person is told that no answer has come. */
const PATIENCE = 20_000;

const LATE =
  'Longview has not answered yet. What you entered is still here and is still being sent: keep this page open.';

/** A form as it was sent, to tell whether it has been changed since. */
type Sent = { submitter: HTMLElement | null; content: string };

/** Opens what a field is folded away in: a browser gives focus to nothing that is not shown. */
function unfoldAround(field: HTMLElement) {
  const fold = field.parentElement?.closest('details');
  if (!fold) return;
  fold.open = true;
  unfoldAround(fold);
}

/**
 * A form's action with what it needs around it: what was typed and every fault by field, an
 * idempotency key that makes a repeated submission harmless, focus on the first fault, and a form that
 * got no answer is sent again. Works before JavaScript arrives (progressive enhancement): the state
 * then comes with the page.
 *
 * @param idempotencyKey made with the page; a new one is taken once a write is done.
 */
export function useForm(
  action: FormAction,
  idempotencyKey: string,
  {
    keeps = false,
    whileTyping = false,
    choose = (sent) => sent,
    says = false,
    undoes = false,
    onDone,
    limit = USUAL_LIMIT,
    waits,
  }: FormOptions = {},
) {
  const isSaid = says || onDone !== undefined;
  const onNextPage = onDone !== undefined;
  // The server renders the action itself, by which a form works before JavaScript arrives.
  const safe = useMemo(() => {
    if (typeof window === 'undefined') return action;
    const kept = keepsText(action, waits);
    return isSaid ? saysDone(kept, { onNextPage, answersUndo: undoes }) : kept;
  }, [action, isSaid, onNextPage, undoes, waits]);
  const [answer, formAction, pending] = useActionState(safe, IDLE);
  const [tooLarge, setTooLarge] = useState<FormState | null>(null);
  const late = useLate(pending);
  const state = tooLarge ?? answer;
  const [key, setKey] = useState(idempotencyKey);
  const formRef = useRef<HTMLFormElement>(null);
  const last = useRef<Sent | null>(null);
  const leave = useRef(onDone);
  leave.current = onDone;

  useEffect(() => {
    const form = formRef.current;
    const isTyping = whileTyping && form?.querySelector('textarea:focus') !== null;
    const focusOn = (selector: string) => {
      if (!isTyping) form?.querySelector<HTMLElement>(selector)?.focus();
    };
    if (state.status === 'done') {
      setKey(crypto.randomUUID());
      if (!keeps) form?.reset();
      leave.current?.();
    }
    if (state.status === 'invalid') {
      const faulty = form?.querySelectorAll<HTMLElement>('[aria-invalid="true"]') ?? [];
      for (const field of faulty) unfoldAround(field);
      if (!isTyping) faulty[0]?.focus();
    }
    if (state.unsent) focusOn(`[${AGAIN}]`);
    else if (state.status === 'conflict' || state.status === 'failed') {
      focusOn('[data-form-message]');
    }
  }, [state, keeps, whileTyping]);

  // As soon as the device is online again, unless the form has been changed since.
  useEffect(() => {
    if (state.unsent !== 'offline') return;
    const form = formRef.current;
    const again = form?.querySelector<HTMLButtonElement>(`[${AGAIN}]`);
    function sendAgain() {
      if (form && again && contentOf(new FormData(form)) === last.current?.content) again.click();
    }
    if (navigator.onLine) sendAgain();
    window.addEventListener('online', sendAgain);
    return () => window.removeEventListener('online', sendAgain);
  }, [state]);

  // React resets a form that it submits itself: text typed meanwhile would be lost.
  function onSubmit(event: FormSubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const form = event.currentTarget;
    const pressed = event.nativeEvent.submitter;
    const submitter = pressed?.hasAttribute(AGAIN) ? (last.current?.submitter ?? null) : pressed;
    // With the button that was pressed: it may say what is to be done.
    const sent = new FormData(form, submitter);
    const content = contentOf(new FormData(form));
    // The server may have saved what was sent before and answered in vain: other content under its
    // key would be taken for a repetition and lost.
    if (state.unsent && key && content !== last.current?.content) {
      const fresh = crypto.randomUUID();
      setKey(fresh);
      sent.set('idempotencyKey', fresh);
    }
    last.current = { submitter, content };
    const chosen = choose(sent, state);
    // The server closes the connection on a body that is too long: there would be no answer to
    // show.
    const fits = fitsBody(chosen, limit.max);
    setTooLarge(fits ? null : { ...answer, status: 'failed', message: limit.tooLarge });
    if (!fits) return;
    keepFocus(focusedOr(submitter));
    startTransition(() => formAction(chosen));
  }

  return {
    state: late ? { ...state, status: 'failed' as const, message: LATE } : state,
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

/** Whether an answer is overdue. It may still come: a form that is being sent is not sent again. */
function useLate(pending: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!pending) return;
    const timer = setTimeout(() => setLate(true), PATIENCE);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [pending]);
  return late;
}

/** Says it at once: the form may leave the page with what it changed, before it has the answer. */
function saysDone(
  action: FormAction,
  how: Pick<StatusMessage, 'onNextPage' | 'answersUndo'>,
): FormAction {
  return async (state, form) => {
    const answer = await action(state, form);
    const { status, message, undo } = answer;
    if (status === 'done' && message) announce({ text: message, undo, ...how });
    return answer;
  };
}

/** A form's fields as text, but for its idempotency key; of a file, what tells it from another. */
function contentOf(fields: FormData): string {
  const typed = [...fields].filter(([name]) => name !== 'idempotencyKey');
  return JSON.stringify(
    typed.map(([name, value]) =>
      typeof value === 'string'
        ? [name, value]
        : [name, value.name, value.size, value.lastModified],
    ),
  );
}

function focusedOr(submitter: HTMLElement | null): Element | null {
  const focused = document.activeElement;
  return focused && focused !== document.body ? focused : submitter;
}
