import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ActionButton } from '@/components/forms/action-button';
import { MailNote } from '@/components/identity/mail-note';
import { ChangePasswordForm } from '@/components/settings/change-password-form';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { getAccount } from '@/lib/server/identity/account/queries';
import { hasMailServer } from '@/lib/server/mail/has-mail-server';
import { changePasswordAction, sendPasswordLinkAction } from '../actions';

export const metadata: Metadata = { title: 'Password' };

export default async function PasswordPage() {
  const { email, hasPassword } = await getAccount('/settings/password');
  return (
    <>
      <PageHeader title="Password" />
      {hasPassword && (
        <Section id="change" title="Change your password" lead="Every other device is signed out.">
          <ChangePasswordForm
            action={changePasswordAction}
            idempotencyKey={randomUUID()}
            email={email}
          />
        </Section>
      )}
      <Section
        id="set"
        title={hasPassword ? 'Forgotten the current one?' : 'Set a password'}
        lead={
          <>
            {!hasPassword && 'Your account has no password: you sign in another way. '}A link goes
            to <span className="wrap-anywhere">{email}</span> and sets a {hasPassword && 'new '}
            password. Every device is signed out when you use it.
          </>
        }
      >
        <ActionButton
          action={sendPasswordLinkAction}
          idempotencyKey={randomUUID()}
          fields={{}}
          variant="secondary"
          size="normal"
          pendingLabel="Sending…"
        >
          Send me a link
        </ActionButton>
        <MailNote hasMailServer={hasMailServer()} />
      </Section>
    </>
  );
}
