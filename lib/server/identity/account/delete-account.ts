import 'server-only';
import { systemDb } from '../../database/db';
import { accountDeletedMessage } from '../../mail/messages';
import { sendSecurityNotice } from '../../mail/send';
import { keepAnAdministrator } from '../role/keep-an-administrator';
import { type Proof, reauthenticate } from '../session/reauthenticate';

/**
 * Deletes an account with all its rows: every table that holds a person's rows has a foreign key to
 * the account with ON DELETE CASCADE. Sent twice, it finds nothing the second time, so it needs no
 * idempotency key. What was counted about it expires by itself: cleared, it would give a guesser and
 * a flooder their tries back.
 *
 * @throws RuleError at `currentPassword`, or of the form for a passkey or the only administrator
 */
export async function deleteAccount(userId: string, proof: Proof): Promise<void> {
  await reauthenticate(userId, proof);
  await systemDb.$transaction(async (tx) => {
    await keepAnAdministrator(tx, userId);
    await tx.user.deleteMany({ where: { id: userId } });
  });
}

/** @param owner the deleted account, and its address where that was confirmed */
export function mailAccountDeleted(owner: { userId: string; to: string }): Promise<void> {
  return sendSecurityNotice(owner, accountDeletedMessage());
}
