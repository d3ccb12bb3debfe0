import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { KeptDemoSummary } from '@/components/demo/kept-demo-summary';
import { AccountForm } from '@/components/identity/account-form';
import { PlanDraftSummary } from '@/components/identity/plan-draft-summary';
import { ProviderButtons } from '@/components/identity/provider-buttons';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { startStep } from '@/lib/format/plan/start-step';
import { safeReturnPath } from '@/lib/schemas/identity/return-path';
import { keptDemo } from '@/lib/server/demo/queries';
import { getCurrentUser } from '@/lib/server/identity';
import { offeredProviders } from '@/lib/server/identity/provider/configured';
import { planDraftGoalTitles } from '@/lib/server/plan/plan-draft';
import { signUpAction } from '../actions';
import { providerSignInAction } from '../sign-in/actions';

export const metadata: Metadata = { title: 'Create an account', robots: { index: false } };

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export default async function SignUpPage({ searchParams }: Props) {
  const { next } = await searchParams;
  const path = safeReturnPath(typeof next === 'string' ? next : null);
  if (await getCurrentUser()) redirect(path);
  const goals = await planDraftGoalTitles();
  const demo = await keptDemo();
  const providers = offeredProviders();
  return (
    <>
      <PageHeader
        eyebrow={goals && startStep(3, false)}
        title="Create an account"
        lead="An address and a password, nothing else. Your plan is private, and you can delete your account with everything in it at any time."
      />
      {goals && <PlanDraftSummary goals={goals} />}
      {demo && <KeptDemoSummary demo={demo === 'unseen' ? null : demo} />}
      <AccountForm action={signUpAction} next={path} purpose="sign-up" />
      {providers.length > 0 && (
        <div className="mt-8 flex flex-wrap gap-3 border-t border-rule pt-6">
          <ProviderButtons providers={providers} action={providerSignInAction} next={path} />
        </div>
      )}
      <p className="mt-8">
        Been here before?{' '}
        <TextLink href={`/sign-in?next=${encodeURIComponent(path)}`}>Sign in</TextLink>.
      </p>
    </>
  );
}
