import type { Metadata } from 'next';
import { ChooseAccount } from '@/components/identity/choose-account';
import { ResetPasswordForm } from '@/components/identity/reset-password-form';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { linkLifetime } from '@/lib/format/identity/mail-links';
import { listPage, mailToken } from '@/lib/schemas/identity/account';
import { rowId } from '@/lib/schemas/text';
import { isClaimant, listClaimants } from '@/lib/server/identity/account/claimants';
import { findMailLink } from '@/lib/server/identity/account/mail-links';
import { losesSignInMethods } from '@/lib/server/identity/sign-in-method/remove-sign-in-methods';
import { resetPasswordAction } from '../link-actions';

export const metadata: Metadata = {
  title: 'Set a new password',
  robots: { index: false },
};

type Query = 'token' | 'account' | 'page';
type Props = { searchParams: Promise<Partial<Record<Query, string | string[]>>> };

/** Opening the link only checks that it still works: the form sets the password. */
export default async function ResetPasswordPage({ searchParams }: Props) {
  const query = await searchParams;
  const token = mailToken.safeParse(query.token).data;
  const link = token && (await findMailLink(token, 'set-password'));
  if (!link) return <DeadLink />;
  if (link.userId) return <SetPassword token={token} userId={link.userId} />;
  const chosen = rowId.safeParse(query.account).data;
  if (chosen && (await isClaimant(link.email, chosen))) {
    return <SetPassword token={token} userId={chosen} isChosen />;
  }
  const { accounts, ...list } = await listClaimants(link.email, listPage.parse(query.page));
  if (list.count === 0) return <DeadLink />;
  return (
    <ChooseAccount
      {...list}
      email={link.email}
      token={token}
      accounts={accounts.map(({ createdAt, lastUsedAt, ...account }) => ({
        ...account,
        createdAt: createdAt.toISOString(),
        lastUsedAt: lastUsedAt.toISOString(),
      }))}
    />
  );
}

function DeadLink() {
  return (
    <PageHeader
      title="This link no longer works"
      lead={`It has been used, or it is older than ${linkLifetime('set-password')}. Your password has not changed.`}
      actions={
        <ButtonLink href="/forgot-password" variant="primary">
          Ask for a new link
        </ButtonLink>
      }
    />
  );
}

type SetPasswordProps = { token: string; userId: string; isChosen?: boolean };

async function SetPassword({ token, userId, isChosen }: SetPasswordProps) {
  return (
    <>
      <PageHeader
        title="Set a new password"
        lead="You will be signed out everywhere. Then sign in with the new password."
      />
      {(await losesSignInMethods(userId)) && (
        <p className="mb-6">
          Nobody has confirmed this address before, so someone else may have set up this account.
          Its passkeys, recovery codes and connections are removed now; you can make new ones.
        </p>
      )}
      {isChosen && (
        <p className="mb-6">
          Then sign in, and confirm the address once you have seen that the account is yours. If it
          is not, ask for another link and choose again.
        </p>
      )}
      <ResetPasswordForm
        action={resetPasswordAction}
        token={token}
        account={isChosen ? userId : undefined}
      />
    </>
  );
}
