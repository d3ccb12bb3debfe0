import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { findProvider } from '@/lib/server/identity/provider/configured';
import { findVisit } from '@/lib/server/identity/provider/visit';

export const metadata: Metadata = { title: 'Going on', robots: { index: false } };

/**
 * Between a form that a browser sends by itself and another site: the redirect of
 * such a form may not leave this site (`form-action 'self'`), a link may.
 */
export default async function LeavePage() {
  const visit = await findVisit();
  const provider = visit && findProvider(visit.provider);
  if (!provider) {
    return (
      <PageHeader
        title="Going on"
        lead="Too much time has passed since you asked to go on."
        actions={
          <ButtonLink href="/sign-in" variant="primary">
            Begin again at sign-in
          </ButtonLink>
        }
      />
    );
  }
  return (
    <>
      <meta httpEquiv="refresh" content={`0; url=${visit.address}`} />
      <PageHeader
        title={`On to ${provider.name}`}
        lead={`${provider.name} asks who you are, and sends you back here.`}
      />
      <ButtonLink href={visit.address} variant="primary">
        Go on
      </ButtonLink>
    </>
  );
}
