import 'server-only';
import type { Ceiling } from '@/lib/domain/ceiling';
import type { db } from '../database/db';

/** A client or the current transaction. */
export type Reader = Pick<
  typeof db,
  | '$queryRaw'
  | 'plan'
  | 'goal'
  | 'milestone'
  | 'progressEntry'
  | 'entryMark'
  | 'logImport'
  | 'scenario'
  | 'adoption'
  | 'postponement'
  | 'outlookDecision'
  | 'planLink'
  | 'review'
>;

type OfPerson = { userId: string };
type OfPlan = OfPerson & { planId: string };
type OfGoal = OfPerson & { goalId: string };

/** Counts the rows under each ceiling that refuses; each of them by an index. */
export const counts = {
  plansInUse: (from: Reader, { userId }: OfPerson) =>
    from.plan.count({ where: { userId, archivedAt: null } }),
  plans: (from: Reader, { userId }: OfPerson) => from.plan.count({ where: { userId } }),
  openGoals: countOpenGoals,
  goals: (from: Reader, { userId, planId }: OfPlan) =>
    from.goal.count({ where: { planId, userId } }),
  milestones: (from: Reader, { userId, goalId }: OfGoal) =>
    from.milestone.count({ where: { goalId, userId, removedAt: null } }),
  allMilestones: (from: Reader, { userId, goalId }: OfGoal) =>
    from.milestone.count({ where: { goalId, userId } }),
  entries: countEntries,
  allEntries: countEntries,
  entryMarks: countEntryMarks,
  logImports: (from: Reader, { userId, planId }: OfPlan) =>
    from.logImport.count({ where: { planId, userId, enteredAt: { not: null } } }),
  scenarios: (from: Reader, { userId, planId }: OfPlan) =>
    from.scenario.count({ where: { planId, userId, removedAt: null } }),
  adoptions: (from: Reader, { userId, planId }: OfPlan) =>
    from.adoption.count({ where: { planId, userId } }),
  postponements: (from: Reader, { userId, planId }: OfPlan) =>
    from.postponement.count({ where: { planId, userId } }),
  decisions: (from: Reader, { userId, planId }: OfPlan) =>
    from.outlookDecision.count({ where: { planId, userId } }),
  planLinks: (from: Reader, { userId, planId }: OfPlan) =>
    from.planLink.count({
      where: { planId, userId, revokedAt: null, expiresAt: { gt: new Date() } },
    }),
  reviews: (from: Reader, { userId, planId }: OfPlan) =>
    from.review.count({ where: { planId, userId } }),
} as const satisfies Partial<Record<Ceiling, unknown>>;

export type Counted = keyof typeof counts;
export type Owner<C extends Counted> = Parameters<(typeof counts)[C]>[1];

type Count = { count: bigint };

const only = ([row]: Count[]) => Number(row?.count ?? 0);

async function countEntries(from: Reader, { userId, planId }: OfPlan): Promise<number> {
  return only(
    await from.$queryRaw<Count[]>`
    SELECT count(*) FROM "ProgressEntry" e
    JOIN "Goal" g ON g."id" = e."goalId" AND g."userId" = e."userId"
    WHERE g."planId" = ${planId}::uuid AND g."userId" = ${userId}::uuid`,
  );
}

/** Each entry is removed by the undo of its import at most once: these are bounded by the log. */
async function countEntryMarks(from: Reader, { userId }: OfPerson): Promise<number> {
  const [marks, undone] = await Promise.all([
    from.entryMark.count({ where: { userId } }),
    from.logImport.aggregate({ where: { userId }, _sum: { undoMarks: true } }),
  ]);
  return marks - (undone._sum.undoMarks ?? 0);
}

/**
 * Goals that are not dropped and whose entry in effect has not reached the target. It looks one entry
 * up for each goal, however long the log is.
 */
async function countOpenGoals(from: Reader, { userId, planId }: OfPlan): Promise<number> {
  return only(
    await from.$queryRaw<Count[]>`
    SELECT count(*) FROM "Goal" g
    LEFT JOIN LATERAL (
      SELECT e."value" FROM "ProgressEntry" e
      WHERE e."goalId" = g."id" AND e."userId" = g."userId"
        AND NOT EXISTS (
          SELECT 1 FROM "ProgressEntry" r
          WHERE r."replacesId" = e."id" AND r."goalId" = e."goalId" AND r."userId" = e."userId"
        )
        AND NOT COALESCE((
          SELECT m."removed" FROM "EntryMark" m
          WHERE m."entryId" = e."id" AND m."userId" = e."userId"
          ORDER BY m."sequence" DESC LIMIT 1
        ), false)
      ORDER BY e."occurredOn" DESC, e."loggedOrder" DESC, e."createdAt" DESC
      LIMIT 1
    ) latest ON true
    WHERE g."planId" = ${planId}::uuid AND g."userId" = ${userId}::uuid AND g."droppedOn" IS NULL
      AND COALESCE(
        CASE WHEN g."target" > g."baseline" THEN latest."value" < g."target"
          ELSE latest."value" > g."target" END,
        true
      )`,
  );
}
