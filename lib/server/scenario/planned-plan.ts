import 'server-only';
import { lockPlan } from '../ceiling/locks';
import { fromDateColumn } from '../database/date-columns';
import { NotFoundError } from '../database/errors';
import type { Transaction } from '../database/write-once';

/**
 * Reads the part of a plan that scenarios refer to, and locks its rows: neither the plan nor its goals
 * change until the transaction ends, and what is logged on them waits.
 *
 * @throws NotFoundError
 */
export async function lockPlannedPlan(tx: Transaction, userId: string, planId: string) {
  // From the plan down, as everywhere: one order of locking avoids deadlocks.
  await lockPlan(tx, userId, planId);
  await tx.$queryRaw`
    SELECT 1 FROM "PlanStrategy"
    WHERE "planId" = ${planId}::uuid AND "userId" = ${userId}::uuid
    ORDER BY "id" FOR NO KEY UPDATE`;
  await tx.$queryRaw`
    SELECT 1 FROM "Goal"
    WHERE "planId" = ${planId}::uuid AND "userId" = ${userId}::uuid
    ORDER BY "id" FOR NO KEY UPDATE`;
  const plan = await tx.plan.findFirst({
    where: { id: planId, userId },
    select: {
      halfLifeYears: true,
      timeZone: true,
      strategies: {
        select: {
          id: true,
          key: true,
          goals: { select: { id: true, startOn: true, dueOn: true, droppedOn: true } },
        },
      },
    },
  });
  if (!plan) throw new NotFoundError();
  return {
    ...plan,
    strategies: plan.strategies.map(({ id, key, goals }) => ({
      id,
      key,
      goals: goals.map((goal) => ({
        id: goal.id,
        startOn: fromDateColumn(goal.startOn),
        dueOn: fromDateColumn(goal.dueOn),
        droppedOn: goal.droppedOn && fromDateColumn(goal.droppedOn),
      })),
    })),
  };
}

export type PlannedPlan = Awaited<ReturnType<typeof lockPlannedPlan>>;
