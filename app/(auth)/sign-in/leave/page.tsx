import type { Metadata } from 'next';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { findAuthorizationRequest } from '@/lib/server/identity/provider/authorization-request';
import { findProvider } from '@/lib/server/identity/provider/configured';

export const metadata: Metadata = { title: 'Going on', robots: { index: false } };

/**
 * A stop on the way to another site, for forms sent without JavaScript: their redirect may not
 * leave this site (CSP `form-action 'self'`), but a link may.
 */
export default async function LeavePage() {
  const request = await findAuthorizationRequest();
  const provider = request && findProvider(request.provider);
  if (!provider) {
    return (
      <PageHeader
        title="Going on"
        lead="Too much time has passed since you asked to go on."
        actions={
          <ButtonLink href="/sign-in" variant="primary">
            Sign in again
          </ButtonLink>
        }
      />
    );
  }
  return (
    <>
      <meta httpEquiv="refresh" content={`0; url=${request.address}`} />
      <PageHeader
        title={`On to ${provider.name}`}
        lead={`${provider.name} asks who you are, and sends you back here.`}
      />
      <ButtonLink href={request.address} variant="primary">
        Go on
      </ButtonLink>
    </>
  );
}
