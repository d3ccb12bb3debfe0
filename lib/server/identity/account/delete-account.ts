import 'server-only';
import { systemDb } from '../../database/db';
import { RuleError } from '../../database/errors';
import { accountDeletedMessage } from '../../mail/messages';
import { send } from '../../mail/send';
import { deletePoints } from '../../rate-limit/rate-limits';
import { keepAnAdministrator } from '../role/keep-an-administrator';
import { type Proof, reauthenticate } from '../session/reauthenticate';

/**
 * Deletes an account with all its rows: every table that holds a person's rows has a foreign key to
 * the account with ON DELETE CASCADE. Sent twice, it finds nothing the second time, so it needs no
 * idempotency key.
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
  await reauthenticate(userId, input);
  await systemDb.$transaction(async (tx) => {
    await keepAnAdministrator(tx, userId);
    await tx.user.deleteMany({ where: { id: userId } });
  });
  await Promise.all([
    deletePoints('confirmIdentity', userId),
    deletePoints('mailTo', email),
    deletePoints('noticeTo', email),
    deletePoints('signInPair', `${email}|${address}`),
  ]);
}

export function mailAccountDeleted(email: string): Promise<void> {
  return send(accountDeletedMessage(email));
}
