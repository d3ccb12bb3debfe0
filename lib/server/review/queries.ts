import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import {
  dueReviews,
  earlyReviews,
  type KnownReview,
  type OpenReview,
  offeredReviews,
  parsePeriod,
  periodsToKnow,
  type ReviewAnswers,
  type ReviewedPlan,
  type ReviewKind,
  type ReviewPeriod,
  type ReviewSnapshot,
  type StrategyEstimate,
} from '@/lib/domain/review';
import { ANSWERS } from '@/lib/schemas/review/answers';
import { reviewSnapshot } from '@/lib/schemas/review/snapshot';
import { rowId } from '@/lib/schemas/text';
import { fromDateColumn } from '../database/date-columns';
import { db } from '../database/db';
import { requireUserOrDemo } from '../identity';

type Plan = ReviewedPlan & { readonly id: string; readonly today: CivilDate };

/** The reviews of a plan that are due, and those that may be taken before their period ends. */
export async function listOpenReviews(
  plan: Plan,
): Promise<{ due: OpenReview[]; early: OpenReview[] }> {
  const known = await knownReviews(plan);
  return {
    due: dueReviews(plan, known, plan.today),
    early: earlyReviews(plan, known, plan.today),
  };
}

/** The due reviews of a plan that its next action offers. */
export async function listOfferedReviews(plan: Plan): Promise<OpenReview[]> {
  // A plan that is too young for any asks the database nothing.
  if (dueReviews(plan, [], plan.today).length === 0) return [];
  return offeredReviews(plan, await knownReviews(plan), plan.today);
}

async function knownReviews({ id: planId, today }: Plan): Promise<KnownReview[]> {
  const user = await requireUserOrDemo();
  const rows = await db.review.findMany({
    where: { planId, userId: user.id, period: { in: periodsToKnow(today) } },
    select: { period: true, takenAt: true },
  });
  return rows.map(({ period, takenAt }) => ({ period, taken: takenAt !== null }));
}

/** The names of the reviews of a plan that were begun and not taken, the one changed last first. */
export async function listDraftReviews(planId: string): Promise<string[]> {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(planId).success) return [];
  const rows = await db.review.findMany({
    where: { planId, userId: user.id, takenAt: null },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    select: { period: true },
  });
  return rows.map(({ period }) => period);
}

/** A taken review in a list. */
export interface TakenReview {
  readonly kind: ReviewKind;
  /** The period's name, which its address ends with. */
  readonly period: string;
  readonly asOf: CivilDate;
  /** The logged and the required readiness on that day, 0–100. */
  readonly readiness: number;
  readonly required: number;
}

type ListOptions = { readonly offset?: number; readonly limit?: number };

/** The taken reviews of a plan, newest first; without their snapshots, of which twenty years are megabytes. */
export async function listTakenReviews(
  planId: string,
  { offset = 0, limit = 2_000 }: ListOptions = {},
): Promise<TakenReview[]> {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(planId).success) return [];
  return db.$queryRaw<TakenReview[]>`
    SELECT "kind", "period", to_char("asOf", 'YYYY-MM-DD') AS "asOf",
      ("snapshot" #>> '{lines,logged,-1}')::float8 AS "readiness",
      ("snapshot" -> 'lines' -> 'required'
        ->> (jsonb_array_length("snapshot" -> 'lines' -> 'logged') - 1))::float8 AS "required"
    FROM "Review"
    WHERE "planId" = ${planId}::uuid AND "userId" = ${user.id}::uuid AND "takenAt" IS NOT NULL
    ORDER BY "takenAt" DESC, "id" DESC
    OFFSET ${offset} LIMIT ${limit}`;
}

export async function countTakenReviews(planId: string): Promise<number> {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(planId).success) return 0;
  return db.review.count({ where: { planId, userId: user.id, takenAt: { not: null } } });
}

export interface StoredReview {
  readonly version: number;
  readonly answers: ReviewAnswers;
  /** Null while it is a draft. */
  readonly snapshot: ReviewSnapshot | null;
}

/** A review of a plan by the name of its period; null where nothing of it is saved. */
export async function findReview(planId: string, name: string): Promise<StoredReview | null> {
  const user = await requireUserOrDemo();
  const period = parsePeriod(name);
  if (!rowId.safeParse(planId).success || !period) return null;
  const row = await db.review.findFirst({
    where: { planId, userId: user.id, period: name },
    select: { version: true, answers: true, snapshot: true },
  });
  if (!row) return null;
  return {
    version: row.version,
    answers: ANSWERS[period.kind].parse(row.answers),
    snapshot: row.snapshot === null ? null : reviewSnapshot.parse(row.snapshot),
  };
}

/** The taken review of the same kind whose period is the last one before; null without any. */
export async function findReviewBefore(
  planId: string,
  { kind, name }: Pick<ReviewPeriod, 'kind' | 'name'>,
): Promise<Pick<StoredReview, 'answers'> | null> {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(planId).success) return null;
  const row = await db.review.findFirst({
    // Names of one kind sort like their days.
    where: { planId, userId: user.id, kind, period: { lt: name }, takenAt: { not: null } },
    orderBy: { period: 'desc' },
    select: { answers: true },
  });
  return row && { answers: ANSWERS[kind].parse(row.answers) };
}

/** What a taken review froze; null for a draft and for any other name. */
export async function getReviewSnapshot(
  planId: string,
  name: string,
): Promise<ReviewSnapshot | null> {
  return (await findReview(planId, name))?.snapshot ?? null;
}

/** What a person said of their strategies in a yearly review. */
export interface Estimates {
  readonly period: string;
  /** The day on which the review was taken. */
  readonly asOf: CivilDate;
  readonly strategies: Readonly<Record<string, StrategyEstimate>>;
}

/** A person's own estimates from the yearly reviews that they took, oldest first. */
export async function listEstimates(planId: string): Promise<Estimates[]> {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(planId).success) return [];
  const rows = await db.review.findMany({
    where: { planId, userId: user.id, kind: 'yearly', asOf: { not: null } },
    orderBy: { asOf: 'asc' },
    select: { period: true, asOf: true, answers: true },
  });
  return rows.flatMap(({ period, asOf, answers }) =>
    asOf
      ? { period, asOf: fromDateColumn(asOf), strategies: ANSWERS.yearly.parse(answers).strategies }
      : [],
  );
}
