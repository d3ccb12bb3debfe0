import 'server-only';
import type { SetRole } from '@/lib/schemas/identity/role';
import { systemDb } from '../../database/db';
import type { Who } from '../../database/write-once';
import { changeRole } from './change-role';

/**
 * An administrator gives somebody a role. Sent twice it is done once: the second time it is so.
 *
 * @throws NotFoundError for no such account, and for somebody who is no administrator
 * @throws RuleError at `role` for the last administrator
 */
export async function setRole(who: Who, { account, role }: SetRole): Promise<void> {
  const by = { byUserId: who.userId };
  await systemDb.$transaction((tx) => changeRole(tx, { userId: account, role, by }));
}
