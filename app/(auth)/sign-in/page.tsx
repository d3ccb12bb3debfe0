import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { AccountForm } from '@/components/account/account-form';
import { DraftSummary } from '@/components/account/draft-summary';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { safeReturnPath } from '@/lib/schemas/return-path';
import { getCurrentUser } from '@/lib/server/auth';
import { pendingGoalTitles } from '@/lib/server/plans/drafts';
import { signInAction } from '../actions';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

type Props = { searchParams: Promise<{ next?: string | string[]; password?: string | string[] }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, password } = await searchParams;
  const path = safeReturnPath(typeof next === 'string' ? next : null);
  if (await getCurrentUser()) redirect(path);
  const goals = await pendingGoalTitles();
  return (
    <>
      <PageHeader title="Sign in" />
      {password === 'set' && (
        <Notice tone="success" title="Your new password is set" className="mb-6">
          Every device is signed out. Sign in with the new password.
        </Notice>
      )}
      {goals && <DraftSummary goals={goals} />}
      <AccountForm action={signInAction} next={path} purpose="sign-in" />
      <p className="mt-8">
        <TextLink href="/forgot-password">Forgotten your password?</TextLink>
      </p>
      <p className="mt-2">
        New here?{' '}
        <TextLink href={`/sign-up?next=${encodeURIComponent(path)}`}>Create an account</TextLink>.
      </p>
    </>
  );
}
