import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { CodeForm } from '@/components/identity/code-form';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { getCurrentUser } from '@/lib/server/identity';
import { recoverySignInAction } from '../actions';

export const metadata: Metadata = { title: 'Use a recovery code', robots: { index: false } };

export default async function RecoveryPage() {
  if (await getCurrentUser()) redirect('/plans/latest');
  return (
    <>
      <PageHeader
        title="Use a recovery code"
        lead="Use one of the ten codes that you kept. Each signs you in once. Then you can add a passkey, or ask for a link to set a new password."
      />
      <CodeForm action={recoverySignInAction} withEmail />
      <p className="mt-8">
        <TextLink href="/sign-in">Sign in another way</TextLink>
      </p>
    </>
  );
}
