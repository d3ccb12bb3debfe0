import 'server-only';
import { deadLink } from '@/lib/format/identity/mail-links';
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
import { ownerOf } from './accounts';
import { hashForAddress } from './find-by-password';
import { createMailLink, deleteMailLinks, findMailLink, takeMailLink } from './mail-links';

/** Who asks for a link: their device, and their network address. */
type Asker = { device: string; from: string };

/**
 * Sends a link that sets a password to an address that has an account; an address without one gets
 * nothing. Where several accounts claim the address and none has confirmed it, the page behind the
 * link asks which one is meant. Run it after the answer, which is the same in every case.
 */
export async function mailPasswordLink(email: string, { device, from }: Asker): Promise<void> {
  const owner = await ownerOf(email);
  if (!owner) return;
  const several = owner === 'several';
  const userId = several ? null : owner.id;
  const isConfirmed = !several && owner.isConfirmed;
  await sendRequested({ to: email, from, isConfirmed }, async () => {
    const link = { userId, purpose: 'set-password', email } as const;
    const token = await createMailLink(systemDb, link);
    if (userId) await recordAccountEvent(systemDb, userId, 'password-link-asked', { device });
    return setPasswordMessage(email, token, several ? 'several' : 'one');
  });
}

/** The same for a person who is signed in: for their account alone, however many others claim its address. */
export async function mailOwnPasswordLink(userId: string, { device, from }: Asker): Promise<void> {
  const user = await systemDb.user.findUnique({
    where: { id: userId },
    select: { email: true, verifiedEmail: true, createdAt: true },
  });
  if (!user) return;
  const { email, createdAt } = user;
  const isConfirmed = user.verifiedEmail !== null;
  const owner = await ownerOf(email);
  const isOnly = owner !== 'several' && owner?.id === userId;
  await sendRequested({ to: email, from, isConfirmed, isFromWithin: true }, async () => {
    const link = { userId, purpose: 'set-password', email } as const;
    const token = await createMailLink(systemDb, link);
    await recordAccountEvent(systemDb, userId, 'password-link-asked', { device });
    return setPasswordMessage(email, token, isOnly ? 'one' : createdAt);
  });
}

const CHANGED_MEANWHILE = 'Your password has been changed since, on another device or by a link.';
const NOT_CHOSEN = 'Open the link in the message again, and choose the account first.';

/**
 * Sets a password by a link. Every session of the account ends, its other links become invalid, and
 * the address counts as confirmed where no other account claims it: the person with the link reads
 * its mail. A stranger may have made an account that was never confirmed, so its other sign-in
 * methods are removed. Where several claim the address, it stays unconfirmed, so that a person who
 * chose a stranger's account by mistake can choose again; they get a token that confirms it once they
 * are signed in, without another message, which strangers could hold back.
 *
 * @param input with the account that was chosen, for a link that belongs to none
 * @returns `confirmation` is null where the address is settled
 * @throws RuleError at `token` or `newPassword`, or of the form
 */
export async function resetPassword(
  input: { token: string; newPassword: string; account?: string | undefined },
  device: string,
): Promise<{ userId: string; confirmation: string | null }> {
  const link = await findMailLink(input.token, 'set-password');
  if (!link) throw new RuleError('token', deadLink('set-password'));
  await refuseWeakPassword(input.newPassword, link.email, 'newPassword');
  const passwordHash = await hashForAddress(link.email, input.newPassword);
  return systemDb.$transaction(async (tx) => {
    const taken = await takeMailLink(tx, input.token, 'set-password');
    if (!taken) throw new RuleError('token', deadLink('set-password'));
    const { email } = taken;
    const userId = taken.userId ?? input.account ?? '';
    // An account that has another address since is not opened by a link to the former one; of a link
    // without an account, only those are that claim its address unconfirmed.
    const chosen = { id: userId, email, ...(!taken.userId && { verifiedEmail: null }) };
    const [account] = userId
      ? await tx.user.updateManyAndReturn({
          where: chosen,
          data: { passwordHash, lastUsedAt: new Date() },
          select: { verifiedEmail: true },
        })
      : [];
    // Thrown, so that the link is not used up.
    if (!account) {
      throw taken.userId
        ? new RuleError('token', deadLink('set-password'))
        : new RuleError('', NOT_CHOSEN);
    }
    if (account.verifiedEmail === null) await removeSignInMethods(tx, userId);
    const isSettled = await confirmAddress(tx, userId, email);
    await tx.session.deleteMany({ where: { userId } });
    await tx.pendingSignIn.deleteMany({ where: { userId } });
    await deleteMailLinks(tx, userId, email);
    await recordAccountEvent(tx, userId, 'password-changed', { device });
    const next = { userId, purpose: 'confirm-email', email } as const;
    return { userId, confirmation: isSettled ? null : await createMailLink(tx, next) };
  });
}

/**
 * The address becomes the account's unless another one has confirmed it or claims it as well.
 *
 * @returns false where only other unconfirmed accounts stand in the way
 */
async function confirmAddress(tx: Transaction, userId: string, email: string): Promise<boolean> {
  const select = { id: true } as const;
  if (await tx.user.findUnique({ where: { verifiedEmail: email }, select })) return true;
  const others = { email, id: { not: userId } };
  if (await tx.user.findFirst({ where: others, select })) return false;
  await tx.user.updateMany({ where: { id: userId, email }, data: { verifiedEmail: email } });
  return true;
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
    const { email, passwordHash: current } = await systemDb.user.findUniqueOrThrow({
      where: { id: userId },
      select: { email: true, passwordHash: true },
    });
    await reauthenticate(userId, { currentPassword: input.currentPassword });
    await refuseWeakPassword(input.newPassword, email, 'newPassword');
    return { current, passwordHash: await hashForAddress(email, input.newPassword) };
  };
  const write = { ...who, action: 'change-password' };
  await writeOnceAfter(write, prepare, async (tx, { current, passwordHash }) => {
    // A reset meanwhile wins: answers are held back for seconds after many failures, and a thief who
    // always has a change under way must not undo it.
    const where = { id: userId, passwordHash: current };
    const { count } = await tx.user.updateMany({ where, data: { passwordHash } });
    if (count === 0) throw new RuleError('currentPassword', CHANGED_MEANWHILE);
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
