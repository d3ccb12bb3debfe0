import type { Metadata } from 'next';
import { CodeForm } from '@/components/identity/code-form';
import { PasskeyForm } from '@/components/identity/passkey/passkey-form';
import { ButtonLink } from '@/components/ui/button-link';
import { Disclosure } from '@/components/ui/disclosure';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { findPendingSignIn } from '@/lib/server/identity/two-factor/pending-sign-in';
import { passkeySecondFactorAction, recoveryCodeSecondFactorAction } from '../actions';

export const metadata: Metadata = { title: 'One more step', robots: { index: false } };

export default async function SecondStepPage() {
  const pending = await findPendingSignIn();
  if (!pending) {
    return (
      <PageHeader
        title="One more step"
        lead="Too much time has passed since the first step, or it was taken in another browser."
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
      <PageHeader title="One more step" lead="Use your passkey to finish signing in." />
      <PasskeyForm action={passkeySecondFactorAction} purpose="second-step" variant="primary">
        Use your passkey
      </PasskeyForm>
      {pending.how === 'recovery-code' ? (
        <p className="mt-8">
          Without your passkey, use a recovery code after your password or another sign-in service.
          A code alone is not enough.
        </p>
      ) : (
        <Disclosure summary="Without your passkey: use a recovery code" className="mt-8">
          <div className="mt-4">
            <CodeForm action={recoveryCodeSecondFactorAction} withEmail={false} />
          </div>
        </Disclosure>
      )}
      <p className="mt-8">
        <TextLink href="/sign-in">Sign in again</TextLink>
      </p>
    </>
  );
}
