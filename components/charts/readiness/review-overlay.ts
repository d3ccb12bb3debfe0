import type { CivilDate } from '@/lib/domain/calendar';
import { expectedSeries, type ReviewSnapshot } from '@/lib/domain/review';
import { expectedLineNames } from '@/lib/format/review/expectation';
import type { Overlay } from '../labels/overlay-labels';

/** What a past review expected, as a ghost over the chart of a later day. */
export function reviewOverlay(review: ReviewSnapshot, today: CivilDate): Overlay {
  const { name, stacked } = expectedLineNames(review.asOf, today);
  return {
    id: 'review',
    label: name,
    series: expectedSeries(review, today),
    named: { column: name, stacked },
  };
}
