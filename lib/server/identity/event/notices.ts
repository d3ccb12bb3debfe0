import 'server-only';
import type { AccountEventKind } from '@/lib/domain/identity';
import { systemDb } from '../../database/db';
import { accountNoticeMessage, type NoticeKind } from '../../mail/account-notices';
import type { Message } from '../../mail/message';
import { sendSecurityNotice } from '../../mail/send';

/**
 * Tells an account's owner what happened to it. An unconfirmed address gets nothing, because it may
 * be a stranger's. Run it after the response.
 */
export async function notifyOwner(userId: string, message: Message<'security'>): Promise<void> {
  const user = await systemDb.user.findUnique({
    where: { id: userId },
    select: { verifiedEmail: true },
  });
  if (user?.verifiedEmail) await sendSecurityNotice({ userId, to: user.verifiedEmail }, message);
}

/** Tells an account's owner that a sign-in method was added, removed or used. */
export function mailNotice(userId: string, kind: NoticeKind & AccountEventKind): Promise<void> {
  return notifyOwner(userId, accountNoticeMessage(kind));
}
