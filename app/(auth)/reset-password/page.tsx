import type { Metadata } from 'next';
import { ResetPasswordForm } from '@/components/identity/reset-password-form';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { mailToken } from '@/lib/schemas/identity/account';
import { findMailLink } from '@/lib/server/identity/account/mail-links';
import { losesSignInMethods } from '@/lib/server/identity/sign-in-method/remove-sign-in-methods';
import { resetPasswordAction } from '../link-actions';

export const metadata: Metadata = {
  title: 'Set a new password',
  robots: { index: false },
};

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Opening the link only checks that it still works: the form sets the password. */
export default async function ResetPasswordPage({ searchParams }: Props) {
  const token = mailToken.safeParse((await searchParams).token).data;
  const link = token && (await findMailLink(token, 'set-password'));
  if (!link) {
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
      {(await losesSignInMethods(link.userId)) && (
        <p className="mb-6">
          Nobody has confirmed this address before, so someone else may have set up this account.
          Its passkeys, recovery codes and connections are removed now; you can make new ones.
        </p>
      )}
      <ResetPasswordForm action={resetPasswordAction} token={token} />
    </>
  );
}
