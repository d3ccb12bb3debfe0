import 'server-only';
import type { SetRole } from '@/lib/schemas/identity/role';
import { systemDb } from '../../database/db';
import type { Who } from '../../database/write-once';
import { changeRole } from './change-role';

/**
 * An administrator gives an account a role. Idempotent: sent twice, the second time changes
 * nothing.
 *
 * @throws NotFoundError for no such account, and when the caller is not an administrator
 * @throws RuleError at `role` for the last administrator
 */
export async function setRole(who: Who, { account, role }: SetRole): Promise<void> {
  const by = { byUserId: who.userId };
  await systemDb.$transaction((tx) => changeRole(tx, { userId: account, role, by }));
}
