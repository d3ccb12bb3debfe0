import 'server-only';
import type { SetRole } from '@/lib/schemas/role';
import { systemDb } from '../db';
import type { Who } from '../form-action';
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
