import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { ConfirmIdentity } from '@/components/settings/confirm-identity';
import { requireUser } from '@/lib/server/identity';
import { identityQuestion } from '@/lib/server/identity/session/confirm-identity';
import { secondStepState } from '@/lib/server/identity/sign-in-method/queries';
import { confirmPasskeyAction, confirmPasswordAction } from './factor-actions';

/** Shows what can be changed only to who has just shown who they are, and asks for that otherwise. */
export async function ConfirmFirst({
  purpose,
  children,
}: {
  purpose: string;
  children: ReactNode;
}) {
  const { id } = await requireUser('/settings');
  const question = await identityQuestion(id);
  if (question === 'nothing') return children;
  const { passkeys } = await secondStepState();
  return (
    <ConfirmIdentity
      question={question}
      purpose={purpose}
      hasPasskey={passkeys > 0}
      passwordAction={confirmPasswordAction}
      passkeyAction={confirmPasskeyAction}
      keys={[randomUUID(), randomUUID()]}
    />
  );
}
