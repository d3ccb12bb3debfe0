import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { DeleteAccountForm } from '@/components/settings/delete-account-form';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { getAccount } from '@/lib/server/identity/account/queries';
import { deleteAccountAction } from '../actions';

export const metadata: Metadata = { title: 'Delete your account' };

export default async function DeleteAccountPage() {
  const { email, hasPassword, hasPasskey } = await getAccount('/settings/delete');
  return (
    <>
      <PageHeader
        title="Delete your account"
        lead="This deletes your plans, goals, log, passwords and sessions at once, and you cannot get them back."
      />
      <Section id="keep" title="Export everything first">
        <p className="prose">
          One zip holds your plans, goals and log with everything in them. You can import it into a
          new account, here or elsewhere.
        </p>
        <p className="mt-4">
          <a className="link" href="/settings/data/account.zip" download>
            Download everything
          </a>
        </p>
      </Section>
      <Section id="delete" title="Delete everything">
        <DeleteAccountForm
          action={deleteAccountAction}
          idempotencyKey={randomUUID()}
          email={email}
          hasPassword={hasPassword}
          hasPasskey={hasPasskey}
        />
      </Section>
    </>
  );
}
