import { randomUUID } from 'node:crypto';
import type { ReactNode } from 'react';
import { ReauthenticationForm } from '@/components/settings/reauthentication-form';
import { requireUser } from '@/lib/server/identity';
import { requiredReauthentication } from '@/lib/server/identity/session/reauthenticate';
import { twoFactorState } from '@/lib/server/identity/sign-in-method/queries';
import {
  reauthenticateByPasskeyAction,
  reauthenticateByPasswordAction,
} from './sign-in-method-actions';

/** Shows its children to a person who has re-authenticated in the last minutes, and asks for that otherwise. */
export async function ReauthenticateFirst({
  purpose,
  children,
}: {
  purpose: string;
  children: ReactNode;
}) {
  const { id } = await requireUser('/settings');
  const question = await requiredReauthentication(id);
  if (question === 'nothing') return children;
  const { passkeys } = await twoFactorState();
  return (
    <ReauthenticationForm
      question={question}
      purpose={purpose}
      hasPasskey={passkeys > 0}
      passwordAction={reauthenticateByPasswordAction}
      passkeyAction={reauthenticateByPasskeyAction}
      keys={[randomUUID(), randomUUID()]}
    />
  );
}
