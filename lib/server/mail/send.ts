import 'server-only';
import { describeError, log } from '../log';
import { deliver } from './deliver';
import type { Message } from './message';

/**
 * Delivers a message and logs whether that worked, without address or text. Never throws: no page's
 * answer depends on it. Call it after the answer: `after(() => send(…))`.
 */
export async function send(message: Message): Promise<void> {
  try {
    await deliver(message);
    log('mail-sent', { mail: message.kind });
  } catch (error) {
    log('mail-failed', { mail: message.kind, ...describeError(error) });
  }
}
