import 'server-only';
import { NotFoundError, StaleVersionError } from '../database/errors';
import type { Transaction } from '../database/write-once';

/**
 * Optimistic concurrency: increments a plan's version if it is still the expected one. The update
 * locks the plan's row until the transaction ends.
 *
 * @throws StaleVersionError when the plan is no longer at `version`
 * @throws NotFoundError
 */
export async function bumpPlan(tx: Transaction, userId: string, planId: string, version: number) {
  const bumped = await tx.plan.updateMany({
    where: { id: planId, userId, version },
    data: { version: { increment: 1 } },
  });
  if (bumped.count > 0) return;
  const now = await tx.plan.findFirst({
    where: { id: planId, userId },
    select: { version: true },
  });
  if (!now) throw new NotFoundError();
  throw new StaleVersionError(now.version, {});
}
