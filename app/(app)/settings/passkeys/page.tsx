import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { ActionButton } from '@/components/forms/action-button';
import { PasskeyForm } from '@/components/identity/passkey/passkey-form';
import { PasskeyRow } from '@/components/identity/passkey/passkey-row';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Section } from '@/components/ui/section';
import { TextLink } from '@/components/ui/text-link';
import { requireUser } from '@/lib/server/identity';
import { requiredReauthentication } from '@/lib/server/identity/session/reauthenticate';
import { listPasskeys, twoFactorState } from '@/lib/server/identity/sign-in-method/queries';
import { ReauthenticateFirst } from '../reauthenticate-first';
import {
  addPasskeyAction,
  removePasskeyAction,
  renamePasskeyAction,
  setTwoFactorAction,
} from '../sign-in-method-actions';

export const metadata: Metadata = { title: 'Passkeys' };

type Props = { searchParams: Promise<{ recovered?: string | string[] }> };

export default async function PasskeysPage({ searchParams }: Props) {
  const { id } = await requireUser('/settings/passkeys');
  const [{ recovered }, passkeys, step, question] = await Promise.all([
    searchParams,
    listPasskeys(),
    twoFactorState(),
    requiredReauthentication(id),
  ]);
  const confirmed = question === 'nothing';
  return (
    <>
      <PageHeader
        title="Passkeys"
        lead="A passkey signs you in with your fingerprint, your face or your device’s PIN, without a password. It only works at this address, so no other site can trick you into using it."
      />
      {recovered && step.recovered && confirmed && <Recovered codesLeft={step.codesLeft} />}
      {passkeys.length === 0 ? (
        <p className="border-t border-rule py-6 text-muted">You have no passkey yet.</p>
      ) : (
        <ul className="border-t border-rule" aria-label="Your passkeys">
          {passkeys.map(({ createdAt, lastUsedAt, ...passkey }) => (
            <PasskeyRow
              key={passkey.id}
              passkey={{
                ...passkey,
                createdAt: createdAt.toISOString(),
                lastUsedAt: lastUsedAt?.toISOString() ?? null,
              }}
              renameAction={renamePasskeyAction}
              removeAction={confirmed ? removePasskeyAction : undefined}
              keys={[randomUUID(), randomUUID()]}
            />
          ))}
        </ul>
      )}
      <ReauthenticateFirst purpose="adding or removing a passkey or changing the second step">
        <Section
          id="add"
          title="Add a passkey"
          lead="Add one for each device or password manager that you use, so that losing one does not lock you out."
          className="border-t-0"
        >
          <PasskeyForm
            action={addPasskeyAction}
            purpose="register"
            fields={{ idempotencyKey: randomUUID() }}
            variant="primary"
          >
            Add a passkey
          </PasskeyForm>
        </Section>
      </ReauthenticateFirst>
      <Section
        id="second-step"
        title="Second step"
        lead="With the second step on, you also need a passkey after your password or another sign-in service. If you lose the passkey, use a recovery code."
      >
        <p className="mb-4">
          The second step is <strong>{step.on ? 'on' : 'off'}</strong>.
        </p>
        {step.passkeys > 0 && step.codesLeft === 0 && !step.on && (
          <p>
            First <TextLink href="/settings/recovery-codes">make recovery codes</TextLink>, so that
            a lost passkey does not lock you out.
          </p>
        )}
        {step.passkeys === 0 && (
          <p className="text-muted">It can be turned on once you have a passkey.</p>
        )}
        {confirmed && (step.on || (step.passkeys > 0 && step.codesLeft > 0)) && (
          <ActionButton
            action={setTwoFactorAction}
            idempotencyKey={randomUUID()}
            fields={{ on: step.on ? 'no' : 'yes' }}
            variant="secondary"
            size="normal"
          >
            {step.on ? 'Turn it off' : 'Ask for a passkey after the password'}
          </ActionButton>
        )}
      </Section>
    </>
  );
}

function Recovered({ codesLeft }: { codesLeft: number }) {
  const left = codesLeft === 1 ? 'One recovery code is' : `${codesLeft} recovery codes are`;
  return (
    <Notice
      tone="info"
      title="You signed in with a recovery code, which is now used up."
      className="mb-6"
    >
      <p>
        {left} left. For ten minutes you can add a passkey here, remove one that you have lost, or{' '}
        <TextLink href="/settings/recovery-codes">make new codes</TextLink>, without confirming
        again who you are.
      </p>
      <p className="mt-2">
        If you have lost your password, set a new one by mail:{' '}
        <TextLink href="/settings/password">have a link sent</TextLink>.
      </p>
    </Notice>
  );
}
