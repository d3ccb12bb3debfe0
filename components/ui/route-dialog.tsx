'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { CloseDialog } from '@/components/ui/close-dialog';
import { Dialog } from '@/components/ui/dialog';

/** A page shown as a dialog over the one it was opened from; closing it goes back there. */
export function RouteDialog({ title, children }: { title: string; children: ReactNode }) {
  const router = useRouter();
  const content = useRef<HTMLDivElement>(null);
  const opener = useRef<Element | null>(null);
  const [open, setOpen] = useState(true);

  // The browser gives focus back when a dialog closes, not when Back takes it off the page.
  useLayoutEffect(() => {
    opener.current ??= document.activeElement;
  }, []);
  useEffect(() => () => focusAgain(opener.current), []);

  // A modal dialog gives focus to its first control; here it belongs to what people came to type.
  useEffect(() => {
    content.current?.querySelector<HTMLInputElement>('[data-autofocus]')?.select();
  }, []);

  return (
    <Dialog open={open} title={title} onClose={() => router.back()}>
      <CloseDialog value={close}>
        <div ref={content}>{children}</div>
      </CloseDialog>
    </Dialog>
  );

  function close() {
    setOpen(false);
  }
}

function focusAgain(element: Element | null) {
  if (document.activeElement !== document.body || !(element instanceof HTMLElement)) return;
  element.focus({ preventScroll: true });
}
