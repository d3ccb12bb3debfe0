import 'server-only';
import { RuleError } from '../../database/errors';
import { writeOnceAfter } from '../../database/write-once';
import { recordAccountEvent } from '../event/events';
import { type Proof, reauthenticate } from '../session/reauthenticate';

/**
 * Requests a change of address, which takes effect once the new address is confirmed. The response
 * does not reveal whether another account has it; only that account's owner gets a message.
 *
 * @returns `isNew` is false for a form that was sent before, which asks for no second message
 * @throws RuleError at `currentPassword` or `email`, or of the form for a passkey
 */
export async function askEmailChange(
  who: { userId: string; key: string },
  input: Proof & { email: string },
  { email, device }: { email: string; device: string },
): Promise<{ email: string; isNew: boolean }> {
  if (input.email === email) throw new RuleError('email', 'Give an address that is new.');
  let isNew = false;
  const asked = await writeOnceAfter(
    { ...who, action: 'change-email' },
    () => reauthenticate(who.userId, input),
    async (tx) => {
      await recordAccountEvent(tx, who.userId, 'email-change-asked', { device });
      isNew = true;
      return { email: input.email };
    },
  );
  return { ...asked, isNew };
}
