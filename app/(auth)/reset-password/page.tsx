import type { Metadata } from 'next';
import { ResetPasswordForm } from '@/components/account/reset-password-form';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { mailToken } from '@/lib/schemas/account';
import { findMailLink } from '@/lib/server/account/mail-links';
import { resetPasswordAction } from '../link-actions';

export const metadata: Metadata = {
  title: 'Set a new password',
  robots: { index: false },
};

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Opening the link looks whether it still works and changes nothing: the form does. */
export default async function ResetPasswordPage({ searchParams }: Props) {
  const token = mailToken.safeParse((await searchParams).token).data;
  if (!token || !(await findMailLink(token, 'set-password'))) {
    return (
      <PageHeader
        title="This link works no longer"
        lead="It has been used, or it is older than 30 minutes. Your password is as it was."
        actions={
          <ButtonLink href="/forgot-password" variant="primary">
            Ask for a new link
          </ButtonLink>
        }
      />
    );
  }
  return (
    <>
      <PageHeader
        title="Set a new password"
        lead="You are signed out everywhere, and sign in with the new one."
      />
      <ResetPasswordForm action={resetPasswordAction} token={token} />
    </>
  );
}
