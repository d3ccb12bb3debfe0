import 'server-only';
import type { CivilDate } from '@/lib/domain/calendar';
import type { ReviewKind } from '@/lib/domain/review';
import { rowId } from '@/lib/schemas/text';
import { db } from '../database/db';
import { requireUserOrDemo } from '../identity';

/** A taken review as it is chosen from a list. */
export interface PastReview {
  readonly kind: ReviewKind;
  /** The period's name, by which it is asked for. */
  readonly period: string;
  readonly asOf: CivilDate;
}

/** How many to choose from, newest first: of weekly ones, and of all others together. */
export interface PastReviewLimits {
  readonly weekly: number;
  readonly others: number;
}

/** The taken reviews of a plan to choose from, newest first; nothing of what they hold is read. */
export async function listPastReviews(
  planId: string,
  { weekly, others }: PastReviewLimits,
): Promise<PastReview[]> {
  const user = await requireUserOrDemo();
  if (!rowId.safeParse(planId).success) return [];
  return db.$queryRaw<PastReview[]>`
    SELECT "kind", "period", to_char("asOf", 'YYYY-MM-DD') AS "asOf" FROM (
      SELECT "kind", "period", "asOf", "takenAt",
        row_number() OVER (PARTITION BY "kind" = 'weekly' ORDER BY "takenAt" DESC) AS "place"
      FROM "Review"
      WHERE "planId" = ${planId}::uuid AND "userId" = ${user.id}::uuid AND "takenAt" IS NOT NULL
    ) AS "taken"
    WHERE "place" <= CASE "kind" WHEN 'weekly' THEN ${weekly}::int ELSE ${others}::int END
    ORDER BY "takenAt" DESC`;
}
