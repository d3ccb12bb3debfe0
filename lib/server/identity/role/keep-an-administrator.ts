import { RuleError } from '../../database/errors';
import type { Transaction } from '../../database/write-once';

const YOU_ARE_THE_ONLY_ONE =
  'You are the only administrator here. Make someone else an administrator first, under People.';

/** An advisory lock until the transaction ends: two administrators who demote each other, or delete their accounts, would leave none. */
export async function lockRoles(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('role'))`;
}

export function countAdministrators(tx: Pick<Transaction, 'user'>): Promise<number> {
  return tx.user.count({ where: { role: 'administrator' } });
}

/** For an account that is about to be deleted. @throws RuleError of the form for the last administrator */
export async function keepAnAdministrator(tx: Transaction, userId: string): Promise<void> {
  await lockRoles(tx);
  const user = await tx.user.findUnique({ where: { id: userId }, select: { role: true } });
  if (user?.role === 'administrator' && (await countAdministrators(tx)) < 2) {
    throw new RuleError('', YOU_ARE_THE_ONLY_ONE);
  }
}
