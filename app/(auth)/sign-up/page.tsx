import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountForm } from '@/components/account/account-form';
import { DraftSummary } from '@/components/account/draft-summary';
import { ServiceButtons } from '@/components/account/service-buttons';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { safeReturnPath } from '@/lib/schemas/return-path';
import { getCurrentUser } from '@/lib/server/auth';
import { offeredServices } from '@/lib/server/auth/providers/configured';
import { pendingGoalTitles } from '@/lib/server/plans/drafts';
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
