'use client';

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
    'The fault is on our side. Nothing that you had saved is affected. Trying again often helps; if it does not, come back in a few minutes.',
  unavailable:
    'The database does not answer just now. What you had saved is safe. Wait a moment, then try again.',
};

/** The error page: a page could not be drawn. */
export function Failure({ digest, retry }: FailureProps) {
  // Temporary, so there is nothing to report to support.
  const unavailable = digest === UNAVAILABLE_DIGEST;
  return (
    <PageHeader
      title="This page could not be shown"
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
  );
}
