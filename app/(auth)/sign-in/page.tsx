import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { KeptDemoSummary } from '@/components/demo/kept-demo-summary';
import { AccountForm } from '@/components/identity/account-form';
import { PasskeyForm } from '@/components/identity/passkey/passkey-form';
import { PlanDraftSummary } from '@/components/identity/plan-draft-summary';
import { ProviderButtons } from '@/components/identity/provider-buttons';
import { SignInProblem } from '@/components/identity/sign-in-problem';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { startStep } from '@/lib/format/plan/start-step';
import { safeReturnPath } from '@/lib/schemas/identity/return-path';
import { keptDemo } from '@/lib/server/demo/queries';
import { wasFlashed } from '@/lib/server/http/flash';
import { getCurrentUser } from '@/lib/server/identity';
import { SERVICE_FAILED } from '@/lib/server/identity/next-auth/return-from-provider';
import { offeredProviders } from '@/lib/server/identity/provider/configured';
import { planDraftGoalTitles } from '@/lib/server/plan/plan-draft';
import { signInAction } from '../actions';
import { passkeySignInAction, providerSignInAction } from './actions';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

type Query = 'next' | 'problem' | 'service' | 'password';
type Props = { searchParams: Promise<Partial<Record<Query, string | string[]>>> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, problem, service, password } = await searchParams;
  const path = safeReturnPath(typeof next === 'string' ? next : null);
  if (await getCurrentUser()) redirect(path);
  const goals = await planDraftGoalTitles();
  const demo = await keptDemo();
  const providers = offeredProviders();
  const named = providers.find((one) => one.service === service);
  const refused = await wasFlashed(named ? `${named.service} ${problem}` : SERVICE_FAILED);
  const trouble = refused ? problem : undefined;
  return (
    <>
      <PageHeader eyebrow={goals && startStep(3, false)} title="Sign in" />
      {password === 'set' && (await wasFlashed('password-set')) && (
        <Notice tone="success" title="Your new password is set" className="mb-6">
          Every device is signed out. Sign in with the new password.
        </Notice>
      )}
      {typeof trouble === 'string' && (
        <SignInProblem problem={trouble} name={named?.name ?? 'The other service'} />
      )}
      {goals && <PlanDraftSummary goals={goals} />}
      {demo && <KeptDemoSummary demo={demo === 'unseen' ? null : demo} />}
      <AccountForm action={signInAction} next={path} purpose="sign-in" />
      <p className="mt-5">
        <TextLink href="/forgot-password">Forgotten your password?</TextLink>
      </p>
      <section aria-labelledby="other-ways" className="mt-10 border-t border-rule pt-6">
        <h2 id="other-ways" className="text-lg">
          Other ways to sign in
        </h2>
        <div className="mt-4 flex flex-wrap gap-3">
          <PasskeyForm
            action={passkeySignInAction}
            purpose="sign-in"
            fields={{ next: path }}
            autofill
          >
            Use a passkey
          </PasskeyForm>
          <ProviderButtons providers={providers} action={providerSignInAction} next={path} />
        </div>
        <p className="mt-4">
          Lost your passkey or password?{' '}
          <TextLink href="/sign-in/recovery">Use a recovery code</TextLink>.
        </p>
      </section>
      <p className="mt-8">
        New here?{' '}
        <TextLink href={`/sign-up?next=${encodeURIComponent(path)}`}>Create an account</TextLink>.
      </p>
    </>
  );
}
