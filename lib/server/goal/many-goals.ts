import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import type { Transaction } from '../database/write-once';

type Owner = { planId: string; userId: string };
type Move = { readonly id: string; readonly from: CivilDate; readonly to: CivilDate };

/**
 * Moves due dates in one statement, however many they are: of those goals whose due date is still
 * `from` and which begin before `to`.
 */
export async function moveDueDates(
  tx: Transaction,
  { planId, userId }: Owner,
  moves: readonly Move[],
): Promise<void> {
  const [ids, froms, tos] = [
    moves.map(({ id }) => id),
    moves.map(({ from }) => from),
    moves.map(({ to }) => to),
  ];
  await tx.$executeRaw`
    UPDATE "Goal" g
    SET "dueOn" = m."to", "version" = g."version" + 1, "updatedAt" = now()
    FROM unnest(${ids}::uuid[], ${froms}::date[], ${tos}::date[]) AS m("id", "from", "to")
    WHERE g."id" = m."id" AND g."planId" = ${planId}::uuid AND g."userId" = ${userId}::uuid
      AND g."dueOn" = m."from" AND g."startOn" < m."to"`;
}

/** Takes goals up again in one statement: those that are still dropped as of `on`. */
export async function takeUpGoals(
  tx: Transaction,
  { planId, userId }: Owner,
  dropped: readonly { readonly id: string; readonly on: CivilDate }[],
): Promise<void> {
  const [ids, days] = [dropped.map(({ id }) => id), dropped.map(({ on }) => on)];
  await tx.$executeRaw`
    UPDATE "Goal" g
    SET "droppedOn" = NULL, "version" = g."version" + 1, "updatedAt" = now()
    FROM unnest(${ids}::uuid[], ${days}::date[]) AS d("id", "on")
    WHERE g."id" = d."id" AND g."planId" = ${planId}::uuid AND g."userId" = ${userId}::uuid
      AND g."droppedOn" = d."on"`;
}

/**
 * Deletes those goals on which nothing was written since they were added. They are locked first: an
 * entry that is being logged on one of them is committed before it is looked for.
 *
 * @returns how many
 */
export async function deleteUntouched(
  tx: Transaction,
  owner: Owner,
  ids: readonly string[],
): Promise<number> {
  await tx.$queryRaw`
    SELECT 1 FROM "Goal"
    WHERE "id" = ANY(${ids}::uuid[]) AND "userId" = ${owner.userId}::uuid
    ORDER BY "id" FOR UPDATE`;
  const untouched = { version: 1, entries: { none: {} }, milestones: { none: {} } };
  const { count } = await tx.goal.deleteMany({
    where: { ...owner, id: { in: [...ids] }, ...untouched },
  });
  return count;
}

/** Gives out positions after the goals that each strategy of a plan has. Call it with the plan locked. */
export async function positionsAfter(tx: Transaction, owner: Owner) {
  const last = await tx.goal.groupBy({
    by: ['strategyId'],
    where: owner,
    _max: { position: true },
  });
  const positions = new Map(last.map(({ strategyId, _max }) => [strategyId, _max.position ?? -1]));
  return (strategyId: string): number => {
    const position = (positions.get(strategyId) ?? -1) + 1;
    positions.set(strategyId, position);
    return position;
  };
}
