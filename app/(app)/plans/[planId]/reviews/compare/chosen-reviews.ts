import { type ReviewSnapshot, takeSnapshot } from '@/lib/domain/review';
import { planReadiness } from '@/lib/server/plan/plan-readiness';
import type { PlanView } from '@/lib/server/plan/queries';
import { listPastReviews } from '@/lib/server/review/past-reviews';
import { getReviewSnapshot } from '@/lib/server/review/queries';

/** Stands for the plan as it is, in place of a review. */
export const TODAY = 'today';

const TO_CHOOSE = { weekly: 26, others: 200 };

/**
 * The two that an address names, the earlier first; today and the newest review in place of what names
 * none. Null while no review is taken.
 */
export async function chosenReviews(plan: PlanView, query: { a?: unknown; b?: unknown }) {
  const reviews = await listPastReviews(plan.id, TO_CHOOSE);
  const [newest] = reviews;
  if (!newest) return null;
  const readiness = await planReadiness(plan);
  const now = { name: TODAY, snapshot: takeSnapshot('quarterly', plan, readiness) };
  const read = async (name: unknown) => {
    const snapshot = typeof name === 'string' ? await getReviewSnapshot(plan.id, name) : null;
    return snapshot && { name: String(name), snapshot };
  };
  const first = (await read(query.a)) ?? (await read(newest.period)) ?? now;
  const second = (await read(query.b)) ?? now;
  const [earlier, later] = isAfter(first, second) ? [second, first] : [first, second];
  return {
    reviews,
    names: { a: first.name, b: second.name },
    before: earlier.snapshot,
    after: later.snapshot,
    /** Of the later one, where that is today: it has more than a snapshot keeps. */
    readiness: later === now ? readiness : null,
  };
}

type Named = { name: string; snapshot: ReviewSnapshot };

/** Of one day, today comes last. */
function isAfter(one: Named, other: Named): boolean {
  const [first, second] = [one.snapshot.asOf, other.snapshot.asOf];
  return first === second ? one.name === TODAY : first > second;
}
