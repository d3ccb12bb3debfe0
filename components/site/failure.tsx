'use client';

import { useLayoutEffect } from 'react';
import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { UNAVAILABLE_DIGEST } from '@/lib/schemas/unavailable';

type FailureProps = {
  /** The reference of the error in the server's log; it reveals nothing about it. */
  digest: string | undefined;
  retry: () => void;
};

const LEADS = {
  fault:
    'The fault is on our side. Everything you saved is safe. Trying again often helps; if it does not, come back in a few minutes.',
  unavailable:
    'The database is not answering just now. Everything you saved is safe. Wait a moment, then try again.',
};

const TITLE = 'This page could not be shown';

/** The error page: a page could not be drawn. */
export function Failure({ digest, retry }: FailureProps) {
  useFailureTitle();
  // Temporary, so there is nothing to report to support.
  const unavailable = digest === UNAVAILABLE_DIGEST;
  return (
    <div id="content" tabIndex={-1}>
      <PageHeader
        title={TITLE}
        lead={unavailable ? LEADS.unavailable : LEADS.fault}
        actions={
          <>
            <Button variant="primary" onClick={retry}>
              Try again
            </Button>
            {digest && !unavailable && (
              <p className="text-sm text-muted">Reference for support: {digest}</p>
            )}
          </>
        }
      />
    </div>
  );
}

/**
 * An error boundary has no metadata, and the metadata of the page that failed may come after it:
 * its title is held back, and given back when the page is tried again.
 */
function useFailureTitle() {
  useLayoutEffect(() => {
    const absolute = `${TITLE} · Longview`;
    let held = '';
    const hold = () => {
      if (document.title === absolute) return;
      held = document.title;
      document.title = absolute;
    };
    hold();
    const observer = new MutationObserver(hold);
    observer.observe(document.head, { childList: true, subtree: true, characterData: true });
    return () => {
      observer.disconnect();
      // The page that comes next may have its own by now.
      if (document.title === absolute) document.title = held;
    };
  }, []);
}
