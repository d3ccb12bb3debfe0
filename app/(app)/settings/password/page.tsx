import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { MailNote } from '@/components/account/mail-note';
import { ActionButton } from '@/components/forms/action-button';
import { ChangePasswordForm } from '@/components/settings/change-password-form';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { getAccount } from '@/lib/server/account/queries';
import { hasMailServer } from '@/lib/server/mail/has-mail-server';
import { changePasswordAction, sendPasswordLinkAction } from '../actions';

export const metadata: Metadata = { title: 'Password' };

export default async function PasswordPage() {
  const { email, hasPassword } = await getAccount('/settings/password');
  return (
    <>
      <PageHeader title="Password" />
      {hasPassword ? (
        <Section
          id="change"
          title="Change your password"
          lead={
            <>
              Every other device is signed out. Forgotten the current one?{' '}
              <TextLink href="/forgot-password">Get a link by mail</TextLink>.
            </>
          }
        >
          <ChangePasswordForm
            action={changePasswordAction}
            idempotencyKey={randomUUID()}
            email={email}
          />
        </Section>
      ) : (
        <Section
          id="set"
          title="Set a password"
          lead={`Your account has none: you sign in in another way. To add one, open a link that is sent to ${email}.`}
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
      )}
    </>
  );
}
