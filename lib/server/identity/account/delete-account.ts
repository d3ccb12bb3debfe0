import 'server-only';
import { systemDb } from '../../database/db';
import { RuleError } from '../../database/errors';
import { forgetPoints } from '../../http/throttle';
import { accountDeletedMessage } from '../../mail/messages';
import { send } from '../../mail/send';
import { keepAnAdministrator } from '../role/keep-an-administrator';
import { confirmIdentity, type Proof } from '../session/confirm-identity';

/**
 * Deletes an account with everything that hangs on it: every table that holds a
 * person's rows has a foreign key to the account that deletes with it. Asked
 * twice it finds nothing the second time, so no key guards it.
 *
 * @throws RuleError at `currentPassword` or `email`, or of the form for a passkey or the only administrator
 */
export async function deleteAccount(
  userId: string,
  input: Proof & { email: string },
  { email, address }: { email: string; address: string },
): Promise<void> {
  if (input.email !== email) {
    throw new RuleError(
      'email',
      'That is not the address of this account. Type it as it is shown.',
    );
  }
  await confirmIdentity(userId, input);
  await systemDb.$transaction(async (tx) => {
    await keepAnAdministrator(tx, userId);
    await tx.user.deleteMany({ where: { id: userId } });
  });
  await Promise.all([
    forgetPoints('confirmIdentity', userId),
    forgetPoints('mailTo', email),
    forgetPoints('noticeTo', email),
    forgetPoints('signInPair', `${email}|${address}`),
  ]);
}

export function mailAccountDeleted(email: string): Promise<void> {
  return send(accountDeletedMessage(email));
}
