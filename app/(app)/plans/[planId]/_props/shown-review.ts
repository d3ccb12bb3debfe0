import { reviewOverlay } from '@/components/charts/readiness/review-overlay';
import type { Readiness } from '@/lib/domain/readiness';
import { expectationInWords } from '@/lib/format/review/expectation';
import { getReviewSnapshot } from '@/lib/server/review/queries';

/**
 * The past review that an address names, as a ghost over the plan's chart, with what came otherwise.
 *
 * @param period what the address says; null for anything but a review that was taken
 */
export async function shownReview(
  planId: string,
  { asOf, model, series }: Pick<Readiness, 'asOf' | 'model' | 'series'>,
  period: unknown,
) {
  if (typeof period !== 'string') return null;
  const review = await getReviewSnapshot(planId, period);
  if (!review) return null;
  const level = series.find(({ date }) => date === asOf)?.logged ?? 0;
  return {
    period,
    overlay: reviewOverlay(review, asOf),
    sentence: expectationInWords(review, { today: asOf, level, model }),
  };
}
