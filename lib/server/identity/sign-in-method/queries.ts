import 'server-only';
import { db } from '../../database/db';
import { configuredProviders } from '../provider/configured';
import { requireUser } from '../session/session';

/** The signed-in person's passkeys, the oldest first. */
export async function listPasskeys() {
  const { id: userId } = await requireUser('/settings/passkeys');
  return db.passkey.findMany({
    where: { userId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, name: true, version: true, createdAt: true, lastUsedAt: true },
  });
}

/** Milliseconds for which a page says that a recovery code was used. */
const LATELY = 10 * 60 * 1_000;

/** Whether two-factor is on, what it could use, and whether a recovery code was used just now. */
export async function twoFactorState() {
  const { id } = await requireUser('/settings/passkeys');
  const { secondStep, _count } = await db.user.findUniqueOrThrow({
    where: { id },
    select: {
      secondStep: true,
      _count: { select: { passkeys: true, recoveryCodes: { where: { usedAt: null } } } },
    },
  });
  const used = await db.recoveryCode.count({
    where: { userId: id, usedAt: { gt: new Date(Date.now() - LATELY) } },
  });
  return {
    on: secondStep,
    passkeys: _count.passkeys,
    codesLeft: _count.recoveryCodes,
    recovered: used > 0,
  };
}

/** How many recovery codes were made, when, and how many are left; null before the first set. */
export async function recoveryCodeState() {
  const { id: userId } = await requireUser('/settings/recovery-codes');
  const codes = await db.recoveryCode.findMany({
    where: { userId },
    select: { createdAt: true, usedAt: true },
  });
  const [first] = codes;
  if (!first) return null;
  const left = codes.filter(({ usedAt }) => usedAt === null).length;
  return { made: codes.length, left, madeAt: first.createdAt };
}

/** Each provider that is set up, with the person's identity there, if it is connected. */
export async function listConnections() {
  const { id: userId } = await requireUser('/settings/connections');
  const identities = await db.linkedIdentity.findMany({
    where: { userId },
    select: { id: true, issuer: true, label: true, createdAt: true, lastUsedAt: true },
  });
  return configuredProviders().map(({ id, name, issuer }) => ({
    provider: id,
    name,
    identity: identities.find((one) => one.issuer === issuer) ?? null,
  }));
}
