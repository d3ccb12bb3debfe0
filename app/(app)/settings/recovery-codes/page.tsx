import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { RecoveryCodesForm } from '@/components/settings/recovery-codes-form';
import { Moment } from '@/components/ui/moment';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { env } from '@/lib/env';
import { plural } from '@/lib/format/numbers';
import { requireUser } from '@/lib/server/identity';
import { recoveryCodeState } from '@/lib/server/identity/sign-in-method/queries';
import { ReauthenticateFirst } from '../reauthenticate-first';
import { newRecoveryCodesAction } from '../sign-in-method-actions';

export const metadata: Metadata = { title: 'Recovery codes' };

export default async function RecoveryCodesPage() {
  const { email } = await requireUser('/settings/recovery-codes');
  const codes = await recoveryCodeState();
  return (
    <>
      <PageHeader
        title="Recovery codes"
        lead="Ten codes in case you lose your passkey or password. Each signs you in once, together with your e-mail address, and replaces the passkey if you have turned on the second step."
      />
      <p className="border-t border-rule py-6">
        {codes ? (
          <>
            <strong>
              {codes.left} of {codes.made} codes {plural(codes.left, 'is', 'are')} left.
            </strong>{' '}
            <span className="text-muted">
              Made <Moment at={codes.madeAt.toISOString()} />.
            </span>
          </>
        ) : (
          <span className="text-muted">You have none yet.</span>
        )}
      </p>
      <ReauthenticateFirst purpose="making recovery codes">
        <Section
          id="make"
          title={codes ? 'Make a new set' : 'Make a set'}
          lead="New codes replace all the old ones. We show them once and keep only a form that cannot be read back."
        >
          <RecoveryCodesForm
            action={newRecoveryCodesAction}
            idempotencyKey={randomUUID()}
            replaces={codes !== null}
            about={`${email} at ${new URL(env().NEXTAUTH_URL).host}`}
          />
        </Section>
      </ReauthenticateFirst>
    </>
  );
}
