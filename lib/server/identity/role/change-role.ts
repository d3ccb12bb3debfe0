import { type GivenRole, type Role, toRole } from '@/lib/domain/identity';
import { NotFoundError, RuleError } from '../../database/errors';
import type { Transaction } from '../../database/write-once';
import { recordAccountEvent } from '../event/events';
import { countAdministrators, lockRoles } from './keep-an-administrator';

export type RoleChanger = { byUserId: string } | 'command';

export const ONLY_ADMINISTRATOR =
  'This is the only administrator. Make someone else an administrator first.';

/**
 * Gives an account a role and records who did it; giving the role that it has already changes
 * nothing. At least one administrator remains, however many changes are made at once.
 *
 * @returns the role that it had.
 * @throws NotFoundError without such an account of a person, or when `by` is no longer an administrator
 * @throws RuleError at `role` for the last administrator
 */
export async function changeRole(
  tx: Transaction,
  { userId, role, by }: { userId: string; role: GivenRole; by: RoleChanger },
): Promise<Role> {
  await lockRoles(tx);
  const byUserId = by === 'command' ? null : by.byUserId;
  if (byUserId && (await roleOf(tx, byUserId)) !== 'administrator') throw new NotFoundError();
  const from = await roleOf(tx, userId);
  if (from === role) return from;
  if (from === 'administrator' && (await countAdministrators(tx)) < 2) {
    throw new RuleError('role', ONLY_ADMINISTRATOR);
  }
  await tx.user.updateMany({ where: { id: userId }, data: { role } });
  await tx.roleChange.create({
    data: { userId, from, to: role, byUserId, byCommand: byUserId === null },
    select: { id: true },
  });
  await recordAccountEvent(tx, userId, 'role-changed', { about: role });
  return from;
}

async function roleOf(tx: Transaction, id: string): Promise<Role> {
  const user = await tx.user.findUnique({ where: { id }, select: { role: true } });
  // A demo is nobody's account, and a trigger keeps it one.
  if (!user || user.role === 'demo') throw new NotFoundError();
  return toRole(user.role);
}
