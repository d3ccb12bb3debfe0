import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ActionButton } from '@/components/forms/action-button';
import { MailNote } from '@/components/identity/mail-note';
import { ChangeEmailForm } from '@/components/settings/change-email-form';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { Tag } from '@/components/ui/tag';
import { linkLifetime } from '@/lib/format/identity/mail-links';
import { getAccount } from '@/lib/server/identity/account/queries';
import { hasMailServer } from '@/lib/server/mail/has-mail-server';
import { changeEmailAction, resendConfirmationAction } from './actions';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const { email, emailConfirmed, hasPassword, hasPasskey } = await getAccount();
  return (
    <>
      <PageHeader title="Account" />
      <Section id="email" title="E-mail address">
        <p>
          <strong>{email}</strong> <Tag>{emailConfirmed ? 'Confirmed' : 'Not confirmed yet'}</Tag>
        </p>
        {!emailConfirmed && (
          <>
            <p className="measure my-3">
              Open the link that we sent to this address: it works for{' '}
              {linkLifetime('confirm-email')}. Once the address is confirmed, it is yours alone, and
              you can safely replace a forgotten password. We delete an unconfirmed account that has
              no plan and has not been used for 30 days.
            </p>
            <ActionButton
              action={resendConfirmationAction}
              idempotencyKey={randomUUID()}
              fields={{}}
              variant="secondary"
              size="normal"
              pendingLabel="Sending…"
            >
              Send again
            </ActionButton>
          </>
        )}
        <MailNote hasMailServer={hasMailServer()} />
      </Section>
      <Section
        id="change"
        title="Change the address"
        lead={`We send a link to the new address${emailConfirmed ? ' and a notice to the old one' : ''}. Nothing changes until you open the link.`}
      >
        <ChangeEmailForm
          action={changeEmailAction}
          idempotencyKey={randomUUID()}
          hasPassword={hasPassword}
          hasPasskey={hasPasskey}
        />
      </Section>
    </>
  );
}
