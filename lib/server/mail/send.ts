import 'server-only';
import { describeError, log } from '../log';
import { consumePoint, type Limit, TooManyAttempts } from '../rate-limit/rate-limits';
import { deliver } from './deliver';
import { mailboxOf } from './mailbox';
import type { Message } from './message';

/** Who a message goes to, and the network address that asked for it. */
type Asked = { to: string; from: string };

const pairOf = ({ to, from }: Asked) => `${mailboxOf(to)}|${from}`;

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
  if (!(await isWithin('unsolicitedPair', pairOf(asked)))) return;
  if (!(await isWithin('unsolicitedTo', mailboxOf(asked.to)))) return;
  await deliverAndLog(asked.to, await compose());
}

/** The same for a message that the reader of the mailbox is expected to have asked for. */
export async function sendRequested(
  asked: Asked,
  compose: () => Promise<Message<'requested'>>,
): Promise<void> {
  if (!(await isWithin('requestedPair', pairOf(asked)))) return;
  if (!(await isWithin('requestedTo', mailboxOf(asked.to)))) return;
  await deliverAndLog(asked.to, await compose());
}

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
