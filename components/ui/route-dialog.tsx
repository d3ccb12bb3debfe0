'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { CloseDialog } from '@/components/ui/close-dialog';
import { Dialog } from '@/components/ui/dialog';

/** A page shown as a dialog over the one it was opened from; closing it goes back there. */
export function RouteDialog({ title, children }: { title: string; children: ReactNode }) {
  const router = useRouter();
  const content = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(true);

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
