import 'server-only';
import type { AccountEventKind } from '@/lib/domain/identity';
import { systemDb } from '../../database/db';
import { accountNoticeMessage, type NoticeKind } from '../../mail/account-notices';
import { send } from '../../mail/send';
import { consumePoint, TooManyAttempts } from '../../rate-limit/rate-limits';

/**
 * Tells an account's confirmed address that a sign-in method was added, removed or used. A rate
 * limit applies, and an unconfirmed address gets none, because it may be a stranger's. Run it after
 * the response.
 */
export async function mailNotice(
  userId: string,
  kind: NoticeKind & AccountEventKind,
): Promise<void> {
  const user = await systemDb.user.findUnique({
    where: { id: userId },
    select: { verifiedEmail: true },
  });
  if (!user?.verifiedEmail || !(await mayNotify(user.verifiedEmail))) return;
  await send(accountNoticeMessage(user.verifiedEmail, kind));
}

/** A rate limit of its own, so that many changes of an account do not use up the limit of links. */
async function mayNotify(address: string): Promise<boolean> {
  try {
    await consumePoint('noticeTo', address);
    return true;
  } catch (error) {
    if (error instanceof TooManyAttempts) return false;
    throw error;
  }
}
