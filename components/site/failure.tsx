'use client';

import { Button } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';

type FailureProps = {
  /** Names the failure in the server's log, without saying anything about it. */
  digest: string | undefined;
  retry: () => void;
};

/** What a reader is told when a page could not be drawn. */
export function Failure({ digest, retry }: FailureProps) {
  return (
    <PageHeader
      title="This page could not be shown"
      lead="The fault is on our side. Nothing that you had saved is affected. Trying again often helps; if it does not, come back in a few minutes."
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
          {digest && <p className="text-sm text-muted">Reference for support: {digest}</p>}
        </>
      }
    />
  );
}
