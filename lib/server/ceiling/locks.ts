import 'server-only';
import type { Transaction } from '../database/write-once';

/**
 * Locks a plan's row until the transaction ends: what adds to the plan runs one after the other, so
 * that what it counts stays true. Before any lock on the plan's rows: one order of locking avoids
 * deadlocks.
 */
export async function lockPlan(tx: Transaction, userId: string, planId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Plan"
    WHERE "id" = ${planId}::uuid AND "userId" = ${userId}::uuid FOR NO KEY UPDATE`;
}

/** The same for the plan of a goal. */
export async function lockPlanOf(tx: Transaction, userId: string, goalId: string): Promise<void> {
  await tx.$queryRaw`
    SELECT 1 FROM "Plan" p JOIN "Goal" g ON g."planId" = p."id" AND g."userId" = p."userId"
    WHERE g."id" = ${goalId}::uuid AND g."userId" = ${userId}::uuid FOR NO KEY UPDATE OF p`;
}

/** Locks a person's row, so that two plans are not begun at once. */
export async function lockPerson(tx: Transaction, userId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM "User" WHERE "id" = ${userId}::uuid FOR NO KEY UPDATE`;
}
