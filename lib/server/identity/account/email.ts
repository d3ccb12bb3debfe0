import 'server-only';
import { deadLink } from '@/lib/format/identity/mail-links';
import { systemDb } from '../../database/db';
import { RuleError } from '../../database/errors';
import {
  addressInUseMessage,
  confirmEmailMessage,
  emailChangeAskedMessage,
  emailChangedMessage,
  haveAccountMessage,
} from '../../mail/messages';
import { sendSecurityNotice, sendUnsolicited } from '../../mail/send';
import { recordAccountEvent } from '../event/events';
import { notifyOwner } from '../event/notices';
import { createMailLink, deleteMailLinks, takeMailLink } from './mail-links';

/** The flash message of a sign-up: the first page asks to confirm the address. */
export const CONFIRM_ADDRESS = 'confirm-address';

function confirmedBy(email: string) {
  return systemDb.user.findUnique({ where: { verifiedEmail: email }, select: { id: true } });
}

/**
 * Sends a link that confirms the account's address, after sign-up and on request. Where another
 * account has confirmed the address, its owner gets a notice instead.
 *
 * @param from the network address that asked for it
 */
export async function mailConfirmation(userId: string, from: string): Promise<void> {
  const user = await systemDb.user.findUnique({
    where: { id: userId },
    select: { email: true, verifiedEmail: true },
  });
  if (!user || user.verifiedEmail) return;
  const { email } = user;
  await sendUnsolicited({ to: email, from }, async () => {
    if (await confirmedBy(email)) return haveAccountMessage(email);
    return confirmEmailMessage(email, await createConfirmation(userId, email));
  });
}

/**
 * Sends a link to the new address that makes it the account's, and a notice to the present one.
 *
 * @param from the network address that asked for it
 */
export async function mailEmailChange(
  userId: string,
  newEmail: string,
  from: string,
): Promise<void> {
  await notifyOwner(userId, emailChangeAskedMessage());
  await sendUnsolicited({ to: newEmail, from }, async () => {
    if (await confirmedBy(newEmail)) return addressInUseMessage(newEmail);
    return confirmEmailMessage(newEmail, await createConfirmation(userId, newEmail));
  });
}

function createConfirmation(userId: string, email: string): Promise<string> {
  return createMailLink(systemDb, { userId, purpose: 'confirm-email', email });
}

const NOT_SIGNED_IN = 'Sign in to the account first, then open the link once more.';

/**
 * Makes the address that a link was sent to the account's own, whether it is the one given at
 * sign-up or a new one. Only for a person signed in to that account: the link alone shows that a
 * person reads the mail, and opening it must not attach their address to an account whose password
 * a stranger has.
 *
 * @returns the confirmed address that the account had before, when it has changed.
 * @throws RuleError at `token`, or of the form for a person who is not signed in to the account
 */
export async function confirmEmail(
  token: string,
  { viewerId, device }: { viewerId: string | null; device: string },
): Promise<{ userId: string; formerEmail: string | null }> {
  return systemDb.$transaction(async (tx) => {
    const link = await takeMailLink(tx, token, 'confirm-email');
    if (!link) throw new RuleError('token', deadLink('confirm-email'));
    const { userId, email } = link;
    // Thrown, so that the link is not used up.
    if (userId === null || userId !== viewerId) throw new RuleError('', NOT_SIGNED_IN);
    const taken = await tx.user.findUnique({
      where: { verifiedEmail: email },
      select: { id: true },
    });
    if (taken && taken.id !== userId) throw new RuleError('token', deadLink('confirm-email'));
    const former = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, verifiedEmail: true },
    });
    await tx.user.update({
      where: { id: userId },
      data: { email, verifiedEmail: email },
      select: { id: true },
    });
    await deleteMailLinks(tx, userId, email);
    const changed = former.email !== email;
    await recordAccountEvent(tx, userId, changed ? 'email-changed' : 'email-confirmed', { device });
    return { userId, formerEmail: changed ? former.verifiedEmail : null };
  });
}

/** Tells the reader of an account's former address, if they had confirmed it, that it has changed. */
export async function mailEmailChanged({
  userId,
  formerEmail,
}: {
  userId: string;
  formerEmail: string | null;
}): Promise<void> {
  if (formerEmail) await sendSecurityNotice({ userId, to: formerEmail }, emailChangedMessage());
}
