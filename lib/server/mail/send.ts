import 'server-only';
import { describeError, log } from '../log';
import { consumePoint, type Limit, TooManyAttempts } from '../rate-limit/rate-limits';
import { deliver } from './deliver';
import { isTagged, mailboxOf } from './mailbox';
import type { Message } from './message';

/** Who a message goes to, and the network address that asked for it. */
type Asked = { to: string; from: string };

/**
 * Sends a message to an address that a stranger may have typed. It counts by mailbox together with
 * the network address, then by mailbox; `compose` runs only if it is within both limits, so a
 * message that is not sent makes no link either.
 *
 * No sending function here says whether a limit was reached, since others may have used it up. Call
 * them after the answer: `after(() => …)`.
 */
export async function sendUnsolicited(
  asked: Asked,
  compose: () => Promise<Message<'unsolicited'>>,
): Promise<void> {
  const mailbox = mailboxOf(asked.to);
  if (!(await isWithin('unsolicitedPair', `${mailbox}|${asked.from}`))) return;
  if (!(await isWithin('unsolicitedTo', mailbox))) return;
  await deliverAndLog(asked.to, await compose());
}

/**
 * The same for a message that the reader of the mailbox is expected to have asked for. What strangers
 * use up of it must leave them a link to their own account. So links to an account that may be a
 * stranger's are counted apart, all those of a mailbox together: one asked for from within an account
 * that nobody confirmed, or for such an account whose address has a tag.
 */
export async function sendRequested(
  { isConfirmed, isFromWithin = false, ...asked }: Requested,
  compose: () => Promise<Message<'requested'>>,
): Promise<void> {
  const isClaim = !isConfirmed && (isFromWithin || isTagged(asked.to));
  const counted = isClaim ? `${mailboxOf(asked.to)} claimed` : asked.to;
  if (!(await isWithin('requestedPair', `${counted}|${asked.from}`))) return;
  if (!(await isWithin('requestedTo', counted))) return;
  await deliverAndLog(asked.to, await compose());
}

type Requested = Asked & {
  /** Whether the account that it is for has confirmed the address. */
  isConfirmed: boolean;
  /** Whether a person who is signed in to that account asks. */
  isFromWithin?: boolean;
};

/**
 * Tells the confirmed owner of an account what happened to it. It counts by account and kind: nobody
 * uses it up who is not in the account, and a thief who is cannot hide one change behind many others.
 *
 * @param owner the account, and an address that its owner has confirmed
 */
export async function sendSecurityNotice(
  { userId, to }: { userId: string; to: string },
  message: Message<'security'>,
): Promise<void> {
  if (await isWithin('noticeOf', `${userId}|${message.kind}`)) await deliverAndLog(to, message);
}

/**
 * Sends a reminder to the confirmed owner of an account. It counts by account, each try of it.
 *
 * @throws TooManyAttempts
 * @throws NotTaken when the mail server has not taken it for certain
 * @throws Error when it may have taken it
 */
export async function sendReminder(
  { userId, to }: { userId: string; to: string },
  message: Message<'reminder'>,
): Promise<void> {
  await consumePoint('reminderOf', userId);
  try {
    await deliver(to, message);
    log('mail-sent', { mail: message.kind });
  } catch (error) {
    log('mail-failed', { mail: message.kind, ...describeError(error) });
    throw error;
  }
}

async function isWithin(limit: Limit, key: string): Promise<boolean> {
  try {
    await consumePoint(limit, key);
    return true;
  } catch (error) {
    if (error instanceof TooManyAttempts) return false;
    throw error;
  }
}

/** Logs whether a message was delivered, without address or text. Never throws. */
async function deliverAndLog(to: string, message: Message): Promise<void> {
  try {
    await deliver(to, message);
    log('mail-sent', { mail: message.kind });
  } catch (error) {
    log('mail-failed', { mail: message.kind, ...describeError(error) });
  }
}
