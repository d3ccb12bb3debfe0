import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountForm } from '@/components/identity/account-form';
import { DraftSummary } from '@/components/identity/draft-summary';
import { ServiceButtons } from '@/components/identity/service-buttons';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { safeReturnPath } from '@/lib/schemas/identity/return-path';
import { getCurrentUser } from '@/lib/server/identity';
import { offeredServices } from '@/lib/server/identity/provider/configured';
import { pendingGoalTitles } from '@/lib/server/plan/drafts';
import { signUpAction } from '../actions';
import { visitServiceAction } from '../sign-in/actions';

export const metadata: Metadata = { title: 'Create an account', robots: { index: false } };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignUpPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const path = safeReturnPath(typeof next === 'string' ? next : null);
  if (await getCurrentUser()) redirect(path);
  const goals = await pendingGoalTitles();
  const services = offeredServices();
  return (
    <>
      <PageHeader
        title="Create an account"
        lead="An address and a password, nothing else. Your plan is yours: private, and free to leave with you."
      />
      {goals && <DraftSummary goals={goals} />}
      <AccountForm action={signUpAction} next={path} purpose="sign-up" />
      {services.length > 0 && (
        <div className="mt-8 flex flex-wrap gap-3 border-t border-rule pt-6">
          <ServiceButtons services={services} action={visitServiceAction} next={path} />
        </div>
      )}
      <p className="mt-8">
        Been here before?{' '}
        <TextLink href={`/sign-in?next=${encodeURIComponent(path)}`}>Sign in</TextLink>.
      </p>
    </>
  );
}
