import 'server-only';
import { hasRole, toRole } from '@/lib/domain/identity';
import { NotFoundError } from '../database/errors';
import type { Transaction } from '../database/write-once';

/**
 * Every act of editing asks anew whether its actor is an editor: a role that was taken away a
 * moment ago is gone.
 *
 * @throws NotFoundError for anybody else, as if there were no such thing
 */
export async function requireEditorIn(tx: Transaction, userId: string): Promise<void> {
  const user = await tx.user.findUnique({ where: { id: userId }, select: { role: true } });
  if (!user || !hasRole(toRole(user.role), 'editor')) throw new NotFoundError();
}
