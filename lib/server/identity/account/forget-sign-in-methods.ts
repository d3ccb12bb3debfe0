import 'server-only';
import { systemDb } from '../../database/db';
import type { Transaction } from '../../database/write-once';

/**
 * Takes away every way into an account but its password and what is sent to its address: for
 * when the address's owner shows up for the first time, and somebody else may have set them up.
 */
export async function forgetWaysIn(tx: Transaction, userId: string): Promise<void> {
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

/** Whether a new password by mail would take something away that way. */
export async function losesWaysIn(userId: string): Promise<boolean> {
  const some = [{ passkeys: { some: {} } }, { recoveryCodes: { some: {} } }];
  const where = {
    ...{ id: userId, verifiedEmail: null },
    OR: [...some, { linkedIdentities: { some: {} } }],
  };
  return (await systemDb.user.count({ where })) === 1;
}
