'use client';

import { type RefObject, useEffect, useRef } from 'react';

/** Milliseconds without a key press after which what was typed is saved. */
const PAUSE = 1_500;

type Autosaved = {
  /** The form's content as it is, and as it was saved or sent last. */
  content: string;
  saved: string;
  /** A save is under way, or has to be decided by the person. */
  waits: boolean;
};

/**
 * Autosave: submits the form by its `[data-autosave]` button once typing pauses (debounce), and at once
 * when the page is hidden, which on a phone may be its end.
 */
export function useAutosave(
  form: RefObject<HTMLFormElement | null>,
  { content, saved, waits }: Autosaved,
): void {
  const due = content !== saved && !waits;
  const isDue = useRef(due);
  isDue.current = due;

  useEffect(() => {
    if (content === saved || waits) return;
    const timer = setTimeout(() => save(form.current), PAUSE);
    return () => clearTimeout(timer);
  }, [form, content, saved, waits]);

  useEffect(() => {
    function onHide() {
      if (document.visibilityState === 'hidden' && isDue.current) save(form.current);
    }
    document.addEventListener('visibilitychange', onHide);
    return () => document.removeEventListener('visibilitychange', onHide);
  }, [form]);
}

function save(form: HTMLFormElement | null): void {
  form?.requestSubmit(form.querySelector<HTMLButtonElement>('[data-autosave]'));
}
