import 'server-only';
import { NotFoundError } from '../../database/errors';
import type { Transaction } from '../../database/write-once';
import { configuredProviders } from '../provider/configured';

/**
 * The person's sign-in methods. Their row is locked until the transaction ends, so that the last
 * two methods cannot both be removed at once.
 *
 * @throws NotFoundError
 */
export async function lockSignInMethods(tx: Transaction, userId: string) {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
  const user = await tx.user.findUnique({
    where: { id: userId },
    select: {
      passwordHash: true,
      secondStep: true,
      passkeys: { select: { id: true } },
      linkedIdentities: { select: { id: true, issuer: true } },
      recoveryCodes: { where: { usedAt: null }, select: { id: true } },
    },
  });
  if (!user) throw new NotFoundError();
  const { passwordHash, passkeys, linkedIdentities, recoveryCodes, ...rest } = user;
  // An identity of a provider that is no longer set up is not a sign-in method.
  const issuers = configuredProviders().map(({ issuer }) => issuer);
  return {
    ...rest,
    hasPassword: passwordHash !== null,
    passkeyIds: passkeys.map(({ id }) => id),
    identityIds: linkedIdentities
      .filter(({ issuer }) => issuers.includes(issuer))
      .map(({ id }) => id),
    codesLeft: recoveryCodes.length,
  };
}

export type SignInMethods = Awaited<ReturnType<typeof lockSignInMethods>>;
