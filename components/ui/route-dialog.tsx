'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useRef } from 'react';
import { Dialog } from '@/components/ui/dialog';

/** A page shown as a dialog over the one it was opened from; closing it goes back there. */
export function RouteDialog({ title, children }: { title: string; children: ReactNode }) {
  const router = useRouter();
  const content = useRef<HTMLDivElement>(null);

  // A modal dialog gives focus to its first control; here it belongs to what people came to type.
  useEffect(() => {
    content.current?.querySelector<HTMLInputElement>('[data-autofocus]')?.select();
  }, []);

  return (
    <Dialog open title={title} onClose={() => router.back()}>
      <div ref={content}>{children}</div>
    </Dialog>
  );
}
