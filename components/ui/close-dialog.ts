'use client';

import { useRouter } from 'next/navigation';
import { createContext, useContext } from 'react';

/** Closes the dialog around a component; null outside of one. */
export const CloseDialog = createContext<(() => void) | null>(null);

/**
 * How a form goes away once it is saved in place: the dialog that it is in closes, over the page that
 * it was opened from; a page of its own leads to `href`, or
 * stays where there is none.
 */
export function useLeave(href?: string): () => void {
  const close = useContext(CloseDialog);
  const router = useRouter();
  return close ?? (() => href && router.push(href));
}
