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
        lead="One of the ten that you kept when you made them. It signs you in once and is then used up. Afterwards you can add a passkey, or have a link sent that sets a new password."
      />
      <CodeForm action={recoverySignInAction} withEmail />
      <p className="mt-8">
        <TextLink href="/sign-in">Sign in another way</TextLink>
      </p>
    </>
  );
}
