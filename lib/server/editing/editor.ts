import 'server-only';
import { hasRole, toRole } from '@/lib/domain/identity';
import { NotFoundError } from '../database/errors';
import type { Transaction } from '../database/write-once';

/**
 * Authorises a write of the editorial workflow. The role is read in the transaction, so a role that
 * was taken away a moment ago no longer counts.
 *
 * @throws NotFoundError for everyone else, so that they get a 404
 */
export async function requireEditorIn(tx: Transaction, userId: string): Promise<void> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { role: true } });
  if (!user || !hasRole(toRole(user.role), 'editor')) throw new NotFoundError();
}
