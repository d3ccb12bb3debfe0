import 'server-only';
import type { AccountEventKind } from '@/lib/domain/identity';
import { systemDb } from '../../database/db';
import { accountNoticeMessage, type NoticeKind } from '../../mail/account-notices';
import { send } from '../../mail/send';
import { consumePoint, TooManyAttempts } from '../../rate-limit/rate-limits';

/**
 * Tells an account's confirmed address that a sign-in method was added, removed or used. At most so
 * many an hour, and none to an unconfirmed address, which may be a stranger's. Run it after the
 * answer.
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

/** Counted apart from links: changing an account again and again uses up none of those. */
async function mayNotify(address: string): Promise<boolean> {
  try {
    await consumePoint('noticeTo', address);
    return true;
  } catch (error) {
    if (error instanceof TooManyAttempts) return false;
    throw error;
  }
}
