'use client';

import { useRouter } from 'next/navigation';
import { useContext } from 'react';
import { CloseDialog } from '@/components/ui/close-dialog';

/**
 * How a form goes away once it is saved in place: the dialog that it is in closes, over the page that
 * it was opened from; a page of its own leads to `href`.
 */
export function useLeave(href: string): () => void {
  const close = useContext(CloseDialog);
  const router = useRouter();
  return close ?? (() => router.push(href));
}
