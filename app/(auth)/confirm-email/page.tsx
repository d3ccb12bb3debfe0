import type { Metadata } from 'next';
import { ConfirmEmailForm } from '@/components/identity/confirm-email-form';
import { ButtonLink } from '@/components/ui/button-link';
import { PageHeader } from '@/components/ui/page-header';
import { TextLink } from '@/components/ui/text-link';
import { deadLink } from '@/lib/format/identity/mail-links';
import { INCOMPLETE_LINK, mailToken } from '@/lib/schemas/identity/account';
import { getCurrentUser } from '@/lib/server/identity';
import { ownerOf } from '@/lib/server/identity/account/accounts';
import { findMailLink } from '@/lib/server/identity/account/mail-links';
import { confirmEmailAction } from '../link-actions';

export const metadata: Metadata = {
  title: 'Confirm your address',
  robots: { index: false },
};

type Props = { searchParams: Promise<{ token?: string | string[] }> };

/** Opening the link changes nothing: the button does, for a person who is signed in to the account. */
export default async function ConfirmEmailPage({ searchParams }: Props) {
  const given = (await searchParams).token;
  const token = mailToken.safeParse(given).data ?? '';
  const link = token ? await findMailLink(token, 'confirm-email') : null;
  const viewer = await getCurrentUser();
  if (link && link.userId !== viewer?.id) {
    return viewer ? <AnotherAccount email={viewer.email} /> : <SignInFirst token={token} />;
  }
  const isContested = link !== null && (await ownerOf(link.email)) === 'several';
  return (
    <>
      <PageHeader
        title="Confirm your address"
        lead={
          link && (
            <>
              Once it is confirmed, <span className="wrap-anywhere">{link.email}</span> is your
              account’s address, and no other account can have it.
            </>
          )
        }
      />
      {isContested && (
        <p className="mb-6">
          Other accounts use this address too.{' '}
          <TextLink href="/plans" target="_blank">
            Look at your plans in a new tab
          </TextLink>{' '}
          if you are not sure that this account is yours.
        </p>
      )}
      <ConfirmEmailForm
        action={confirmEmailAction}
        token={typeof given === 'string' ? given : ''}
        dead={link ? undefined : token ? deadLink('confirm-email') : INCOMPLETE_LINK}
      />
    </>
  );
}

const NOT_YOURS =
  'If you have no account here, ignore the message: no one can confirm your address without you.';

function SignInFirst({ token }: { token: string }) {
  const next = `/confirm-email?${new URLSearchParams({ token })}`;
  return (
    <>
      <PageHeader
        title="Confirm your address"
        lead="Sign in to the account that has this address, to show that both are yours."
        actions={
          <ButtonLink href={`/sign-in?${new URLSearchParams({ next })}`} variant="primary">
            Sign in and confirm
          </ButtonLink>
        }
      />
      <p>
        Forgotten the password? <TextLink href="/forgot-password">Set a new one by mail</TextLink>:
        that confirms the address too.
      </p>
      <p className="mt-4">{NOT_YOURS}</p>
    </>
  );
}

function AnotherAccount({ email }: { email: string }) {
  return (
    <>
      <PageHeader
        title="Confirm your address"
        lead={
          <>
            You are signed in as <span className="wrap-anywhere">{email}</span>, and this link
            belongs to another account. Sign out, sign in to that one, then open the link again.
          </>
        }
        actions={<ButtonLink href="/plans">Go to my plans</ButtonLink>}
      />
      <p>{NOT_YOURS}</p>
    </>
  );
}
