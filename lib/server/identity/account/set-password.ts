import 'server-only';
import { systemDb } from '../../database/db';
import { RuleError } from '../../database/errors';
import { type Transaction, writeOnceAfter } from '../../database/write-once';
import { passwordChangedMessage, setPasswordMessage } from '../../mail/messages';
import { sendRequested } from '../../mail/send';
import { recordAccountEvent } from '../event/events';
import { notifyOwner } from '../event/notices';
import { refuseWeakPassword } from '../password/weak-password';
import { reauthenticate } from '../session/reauthenticate';
import { removeSignInMethods } from '../sign-in-method/remove-sign-in-methods';
import { hashForAddress } from './find-by-password';
import { createMailLink, DEAD_LINK, findMailLink, takeMailLink } from './mail-links';

/** Accounts of one unconfirmed address that one message names. */
const MOST_LINKS = 5;

/**
 * Sends a link that sets a password to an address that has an account; an address without one gets
 * nothing. Run it after the answer, which is the same either way.
 *
 * @param from the network address that asked for it
 */
export async function mailPasswordLink(
  email: string,
  { device, from }: { device: string; from: string },
): Promise<void> {
  const select = { id: true, createdAt: true } as const;
  const owner = await systemDb.user.findUnique({ where: { verifiedEmail: email }, select });
  const accounts = owner
    ? [owner]
    : await systemDb.user.findMany({
        where: { email, verifiedEmail: null },
        orderBy: { createdAt: 'desc' },
        take: MOST_LINKS,
        select,
      });
  if (accounts.length === 0) return;
  await sendRequested({ to: email, from }, async () => {
    const links = [];
    for (const { id, createdAt } of accounts) {
      const link = { userId: id, purpose: 'set-password', email } as const;
      links.push({ token: await createMailLink(systemDb, link), madeAt: createdAt });
      await recordAccountEvent(systemDb, id, 'password-link-asked', { device });
    }
    return setPasswordMessage(email, links);
  });
}

/**
 * Sets a password by a link. Every session of the account ends, its other links become invalid, and
 * the address counts as confirmed: the person with the link reads its mail. A stranger may have
 * made an account that was never confirmed, so its other sign-in methods are removed.
 *
 * @throws RuleError at `token` or `newPassword`
 */
export async function resetPassword(
  input: { token: string; newPassword: string },
  device: string,
): Promise<{ userId: string }> {
  const link = await findMailLink(input.token, 'set-password');
  if (!link) throw new RuleError('token', DEAD_LINK);
  await refuseWeakPassword(input.newPassword, link.email, 'newPassword');
  const passwordHash = await hashForAddress(link.email, input.newPassword);
  return systemDb.$transaction(async (tx) => {
    const taken = await takeMailLink(tx, input.token, 'set-password');
    if (!taken) throw new RuleError('token', DEAD_LINK);
    const { userId, email } = taken;
    const { verifiedEmail } = await tx.user.update({
      where: { id: userId },
      data: { passwordHash },
      select: { verifiedEmail: true },
    });
    if (verifiedEmail === null) await removeSignInMethods(tx, userId);
    await confirmAddress(tx, userId, email);
    await tx.session.deleteMany({ where: { userId } });
    await tx.pendingSignIn.deleteMany({ where: { userId } });
    await tx.mailLink.deleteMany({ where: { userId } });
    await recordAccountEvent(tx, userId, 'password-changed', { device });
    return { userId };
  });
}

/** The address becomes the account's unless another one has confirmed it meanwhile. */
async function confirmAddress(tx: Transaction, userId: string, email: string): Promise<void> {
  const owner = await tx.user.findUnique({ where: { verifiedEmail: email }, select: { id: true } });
  if (owner) return;
  await tx.user.updateMany({ where: { id: userId, email }, data: { verifiedEmail: email } });
}

/**
 * Changes the password of the signed-in person, who gives the current one. Every other session
 * ends, and links that were sent before become invalid.
 *
 * @throws RuleError at `currentPassword` or `newPassword`
 */
export async function changePassword(
  who: { userId: string; key: string },
  input: { currentPassword: string; newPassword: string },
  { sessionId, device }: { sessionId: string; device: string },
): Promise<void> {
  const { userId } = who;
  const prepare = async () => {
    await reauthenticate(userId, { currentPassword: input.currentPassword });
    const { email } = await systemDb.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true },
    });
    await refuseWeakPassword(input.newPassword, email, 'newPassword');
    return { passwordHash: await hashForAddress(email, input.newPassword) };
  };
  const write = { ...who, action: 'change-password' };
  await writeOnceAfter(write, prepare, async (tx, { passwordHash }) => {
    await tx.user.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } });
    await tx.session.deleteMany({ where: { userId, id: { not: sessionId } } });
    await tx.pendingSignIn.deleteMany({ where: { userId } });
    await tx.mailLink.deleteMany({ where: { userId } });
    await recordAccountEvent(tx, userId, 'password-changed', { device });
    return {};
  });
}

export function mailPasswordChanged(userId: string): Promise<void> {
  return notifyOwner(userId, passwordChangedMessage());
}
