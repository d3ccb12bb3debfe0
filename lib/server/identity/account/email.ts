import 'server-only';
import { systemDb } from '../../database/db';
import { RuleError } from '../../database/errors';
import {
  addressInUseMessage,
  confirmEmailMessage,
  emailChangeAskedMessage,
  emailChangedMessage,
  haveAccountMessage,
} from '../../mail/messages';
import { send } from '../../mail/send';
import { consumePoint, TooManyAttempts } from '../../rate-limit/rate-limits';
import { recordAccountEvent } from '../event/events';
import { createMailLink, DEAD_LINK, takeMailLink } from './mail-links';

/**
 * Counts a message to an address.
 * @returns false when the address's limit is reached, which counts messages from any sender.
 */
export async function mayMail(address: string): Promise<boolean> {
  try {
    await consumePoint('mailTo', address);
    return true;
  } catch (error) {
    if (error instanceof TooManyAttempts) return false;
    throw error;
  }
}

function confirmedBy(email: string) {
  return systemDb.user.findUnique({ where: { verifiedEmail: email }, select: { id: true } });
}

/**
 * Sends a link that confirms the account's address, after sign-up and on request. Where another
 * account has confirmed the address, its owner gets a notice instead.
 */
export async function mailConfirmation(userId: string): Promise<void> {
  const user = await systemDb.user.findUnique({
    where: { id: userId },
    select: { email: true, verifiedEmail: true },
  });
  if (!user || user.verifiedEmail || !(await mayMail(user.email))) return;
  if (await confirmedBy(user.email)) return send(haveAccountMessage(user.email));
  const link = { userId, purpose: 'confirm-email', email: user.email } as const;
  return send(confirmEmailMessage(user.email, await createMailLink(systemDb, link)));
}

/** Sends a link to the new address that makes it the account's, and a notice to the old one. */
export async function mailEmailChange(userId: string, newEmail: string): Promise<void> {
  const user = await systemDb.user.findUnique({ where: { id: userId }, select: { email: true } });
  if (!user) return;
  if (user.email !== newEmail && (await mayMail(user.email))) {
    await send(emailChangeAskedMessage(user.email));
  }
  if (!(await mayMail(newEmail))) return;
  if (await confirmedBy(newEmail)) return send(addressInUseMessage(newEmail));
  const link = { userId, purpose: 'confirm-email', email: newEmail } as const;
  return send(confirmEmailMessage(newEmail, await createMailLink(systemDb, link)));
}

const NOT_SIGNED_IN = 'Sign in to the account first, then open the link once more.';

/**
 * Makes the address that a link was sent to the account's own, whether it is the one given at
 * sign-up or a new one. Only for a person signed in to that account: the link alone shows that a
 * person reads the mail, and opening it must not attach their address to an account whose password
 * a stranger has.
 *
 * @returns the address that the account had before, when it has changed.
 * @throws RuleError at `token`, or of the form for a person who is not signed in to the account
 */
export async function confirmEmail(
  token: string,
  { viewerId, device }: { viewerId: string | null; device: string },
): Promise<{ userId: string; formerEmail: string | null }> {
  return systemDb.$transaction(async (tx) => {
    const link = await takeMailLink(tx, token, 'confirm-email');
    if (!link) throw new RuleError('token', DEAD_LINK);
    const { userId, email } = link;
    // Thrown, so that the link is not used up.
    if (userId !== viewerId) throw new RuleError('', NOT_SIGNED_IN);
    const taken = await tx.user.findUnique({
      where: { verifiedEmail: email },
      select: { id: true },
    });
    if (taken && taken.id !== userId) throw new RuleError('token', DEAD_LINK);
    const { email: former } = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true },
    });
    await tx.user.update({
      where: { id: userId },
      data: { email, verifiedEmail: email },
      select: { id: true },
    });
    await tx.mailLink.deleteMany({ where: { userId } });
    const changed = former !== email;
    await recordAccountEvent(tx, userId, changed ? 'email-changed' : 'email-confirmed', { device });
    return { userId, formerEmail: changed ? former : null };
  });
}

export async function mailEmailChanged(formerEmail: string): Promise<void> {
  if (await mayMail(formerEmail)) await send(emailChangedMessage(formerEmail));
}
