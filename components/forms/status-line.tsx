'use client';

import './status-line.css';
import { usePathname } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { ActionButton } from './action-button';
import { guardOffline } from './guard-offline';
import { focusOn, pageStart } from './keep-focus';
import { changePage, closeMessage, useStatusMessage } from './status-message';

/**
 * A toast of one line: what was saved last, with its undo. It takes no focus and moves nothing on
 * the page. Ctrl+Z (⌘Z) undoes, outside of text.
 */
export function StatusLine() {
  const message = useStatusMessage();
  const pathname = usePathname();
  const seen = useRef(pathname);
  const line = useRef<HTMLDivElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);

  useEffect(() => {
    if (seen.current === pathname) return;
    seen.current = pathname;
    changePage();
  }, [pathname]);

  // What an undo answers is not undone by the key: pressed twice, it would do again what it undid.
  const isAnswer = message?.answersUndo;
  useEffect(() => {
    if (isAnswer) return;
    function onKeyDown(event: KeyboardEvent) {
      const undoes = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key === 'z';
      if (!undoes || event.defaultPrevented || isText(event.target)) return;
      line.current?.querySelector<HTMLButtonElement>('form button')?.click();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isAnswer]);

  useEffect(() => {
    function onFocusIn({ relatedTarget }: FocusEvent) {
      if (!(relatedTarget instanceof HTMLElement)) return;
      if (!line.current?.contains(relatedTarget)) cameFrom.current = relatedTarget;
    }
    const { current: element } = line;
    element?.addEventListener('focusin', onFocusIn);
    return () => element?.removeEventListener('focusin', onFocusIn);
  }, []);

  // Left behind, it would be there again on the way back, or for the next person to sign in.
  useEffect(() => closeMessage, []);

  useEffect(guardOffline, []);

  function close() {
    closeMessage();
    focusOn(cameFrom.current?.isConnected ? cameFrom.current : pageStart());
  }

  return (
    // A live region is announced when it was there before its text.
    <div
      ref={line}
      className="status-line"
      aria-live="polite"
      aria-atomic
      role={message ? 'status' : undefined}
    >
      <p>{message?.text}</p>
      {message?.undo && (
        <ActionButton
          key={message.key}
          action={message.undo.action}
          idempotencyKey={message.key}
          fields={message.undo.fields}
          undoes
        >
          Undo
        </ActionButton>
      )}
      {message && (
        <Button variant="quiet" size="small" onClick={close}>
          Close
        </Button>
      )}
    </div>
  );
}

/** Where Ctrl+Z belongs to text that is being typed. */
function isText(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, dialog') !== null;
}
