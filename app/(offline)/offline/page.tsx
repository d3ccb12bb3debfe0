import type { Metadata } from 'next';
import { OfflinePage } from '@/components/offline/offline-page';
import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = { title: 'You are offline', robots: { index: false } };

/** What the service worker shows in place of any page when there is no answer. */
export default function Page() {
  return (
    <>
      <PageHeader
        title="You are offline"
        lead="This device cannot reach Longview just now. Everything you saved is safe. This page goes away by itself once you are connected again."
      />
      <OfflinePage />
    </>
  );
}
