import { randomUUID } from 'node:crypto';
import type { CivilDate } from '@/lib/domain/calendar';
import { computeReadiness } from '@/lib/domain/readiness';
import {
  parsePeriod,
  type ReviewAnswers,
  type ReviewSnapshot,
  takeSnapshot,
} from '@/lib/domain/review';
import { insert, query } from './database';
import type { Person } from './people';
import type { Plan } from './plans';

type SnapshotPlan = Parameters<typeof takeSnapshot>[1];

interface TakenSeed {
  /** `2027-Q2`, for instance. */
  period: string;
  /** The day on which it was taken: entries after it are not in it. */
  asOf: CivilDate;
  answers?: ReviewAnswers;
  /** What was otherwise in the plan then. */
  past?: (plan: SnapshotPlan) => SnapshotPlan;
}

/** A review that was taken of the plan on a past day. @returns what it froze */
export async function takeReview(
  person: Person,
  plan: Pick<Plan, 'id'>,
  { period, asOf, answers = {}, past = (same) => same }: TakenSeed,
): Promise<ReviewSnapshot> {
  const named = parsePeriod(period);
  if (!named) throw new Error(`“${period}” names no period.`);
  const reviewed = past(await storedPlan(plan.id));
  const snapshot = takeSnapshot(named.kind, reviewed, computeReadiness(reviewed, asOf));
  await insert('Review', {
    id: randomUUID(),
    planId: plan.id,
    userId: person.id,
    kind: named.kind,
    period,
    answers,
    snapshot,
    asOf,
    takenAt: `${asOf}T12:00:00Z`,
    updatedAt: new Date(),
  });
  return snapshot;
}

type StoredStrategy = SnapshotPlan['strategies'][number];
type StoredGoal = StoredStrategy['goals'][number];

/** A plan as its rows have it, but for marks on entries. */
async function storedPlan(planId: string): Promise<SnapshotPlan> {
  const goals = await query<StoredGoal & { strategyId: string } & Record<string, unknown>>(
    `SELECT g."id", g."strategyId", g."title", g."unit", g."baseline", g."target", g."points",
       g."startOn"::text, g."dueOn"::text, g."droppedOn"::text, coalesce((
       SELECT jsonb_agg(jsonb_build_object('occurredOn', e."occurredOn", 'value', e."value")
         ORDER BY e."createdAt", e."id")
       FROM "ProgressEntry" e WHERE e."goalId" = g."id"), '[]') AS "entries"
     FROM "Goal" g WHERE g."planId" = $1 ORDER BY g."position"`,
    [planId],
  );
  const strategies = await query<
    Omit<StoredStrategy, 'goals'> & { id: string } & Record<string, unknown>
  >(
    `SELECT s."id", s."key", s."title", s."startingLevel", coalesce(s."inUse", false) AS "inUse",
       jsonb_build_object('2031', "weight2031", '2036', "weight2036", '2046', "weight2046") AS "weights",
       jsonb_build_object('2026', "required2026", '2031', "required2031", '2036', "required2036",
         '2046', "required2046") AS "required"
     FROM "PlanStrategy" s WHERE s."planId" = $1 ORDER BY s."position"`,
    [planId],
  );
  const [plan] = await query<Omit<SnapshotPlan, 'strategies'> & Record<string, unknown>>(
    `SELECT p."startedOn"::text, p."halfLifeYears",
       jsonb_build_object('slug', o."slug", 'version', v."number") AS "outlook"
     FROM "Plan" p JOIN "Outlook" o ON o."id" = p."outlookId"
     JOIN "OutlookVersion" v ON v."id" = p."outlookVersionId" WHERE p."id" = $1`,
    [planId],
  );
  if (!plan) throw new Error('The plan has no row.');
  return {
    ...plan,
    strategies: strategies.map((strategy) => ({
      ...strategy,
      goals: goals.filter(({ strategyId }) => strategyId === strategy.id),
    })),
  };
}
