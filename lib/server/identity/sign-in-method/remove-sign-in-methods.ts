import 'server-only';
import { systemDb } from '../../database/db';
import type { Transaction } from '../../database/write-once';

/**
 * Removes every sign-in method but the password and links by mail: for when the address's owner
 * confirms it for the first time, and another person may have set the methods up.
 */
export async function removeSignInMethods(tx: Transaction, userId: string): Promise<void> {
  const own = { where: { userId } };
  await tx.user.updateMany({
    where: { id: userId },
    data: { secondStep: false, passkeyHandle: null },
  });
  await tx.passkey.deleteMany(own);
  await tx.recoveryCode.deleteMany(own);
  await tx.linkedIdentity.deleteMany(own);
  await tx.webAuthnChallenge.deleteMany(own);
}

/** Whether a new password by mail would remove a sign-in method. */
export async function losesSignInMethods(userId: string): Promise<boolean> {
  const some = [{ passkeys: { some: {} } }, { recoveryCodes: { some: {} } }];
  const where = {
    id: userId,
    verifiedEmail: null,
    OR: [...some, { linkedIdentities: { some: {} } }],
  };
  return (await systemDb.user.count({ where })) === 1;
}
