'use client';

import { useEffect } from 'react';

const QUESTION = 'What you have written is not saved yet. Leave anyway?';

/** Asks before a page with unsaved text is left, by the browser or by a link. */
export function useUnsavedWarning(unsaved: boolean): void {
  useEffect(() => {
    if (!unsaved) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || !leaves(link) || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (!window.confirm(QUESTION)) {
        event.preventDefault();
        event.stopPropagation();
      } else window.removeEventListener('beforeunload', onUnload);
    };
    window.addEventListener('beforeunload', onUnload);
    // In the capture phase, before the router sees it.
    document.addEventListener('click', onClick, { capture: true });
    return () => {
      window.removeEventListener('beforeunload', onUnload);
      document.removeEventListener('click', onClick, { capture: true });
    };
  }, [unsaved]);
}

/** Whether a link leads to another page in this window. */
function leaves({ href, target, download }: HTMLAnchorElement): boolean {
  const [page] = href.split('#');
  const [here] = window.location.href.split('#');
  return page !== here && target !== '_blank' && download === '';
}
