import 'server-only';
import type { AccountEventKind } from '@/lib/domain/identity';
import { systemDb } from '../../database/db';
import { TooManyAttempts, takePoint } from '../../http/throttle';
import { accountNoticeMessage, type NoticeKind } from '../../mail/account-notices';
import { send } from '../../mail/send';

/**
 * Tells an account's confirmed address that a way to sign in was added, removed
 * or used; at most so many an hour, and none to an address that may be a
 * stranger's. Run it after the answer.
 */
export async function mailNotice(
  userId: string,
  kind: NoticeKind & AccountEventKind,
): Promise<void> {
  const user = await systemDb.user.findUnique({
    where: { id: userId },
    select: { verifiedEmail: true },
  });
  if (!user?.verifiedEmail || !(await mayTell(user.verifiedEmail))) return;
  await send(accountNoticeMessage(user.verifiedEmail, kind));
}

/** Counted apart from links: whoever changes an account again and again uses up none of those. */
async function mayTell(address: string): Promise<boolean> {
  try {
    await takePoint('noticeTo', address);
    return true;
  } catch (error) {
    if (error instanceof TooManyAttempts) return false;
    throw error;
  }
}
