import type { CivilDate } from '@/lib/domain/calendar';
import { expectedOn, type ReviewSnapshot, wasPlanned } from '@/lib/domain/review';
import { formatDate, formatMonth, formatShortDate, formatShortMonth } from '../dates';
import { formatLevel, wholePoints } from '../numbers';

/** When a review was taken, as a sentence begins: `In June 2027`, and in the month of today `On 3 June 2027`. */
export function takenInWords(asOf: CivilDate, today: CivilDate): string {
  return isThisMonth(asOf, today) ? `On ${formatDate(asOf)}` : `In ${formatMonth(asOf)}`;
}

/** The name of the line that a review expected, and in rows where there is little room. */
export function expectedLineNames(asOf: CivilDate, today: CivilDate) {
  const [on, short] = isThisMonth(asOf, today)
    ? [`on ${formatShortDate(asOf)}`, formatShortDate(asOf)]
    : [`in ${formatMonth(asOf)}`, formatShortMonth(asOf)];
  return { name: `Expected ${on}`, stacked: ['Expected', short] };
}

function isThisMonth(asOf: CivilDate, today: CivilDate): boolean {
  return asOf.slice(0, 7) === today.slice(0, 7);
}

/**
 * What came otherwise than a review expected: `In June 2027 you expected 41% for today; it is 38%.`
 *
 * @param now readiness on a later day, 0–100, by a version of the model
 */
export function expectationInWords(
  review: ReviewSnapshot,
  now: { today: CivilDate; level: number; model: number },
): string {
  const { today, level } = now;
  if (review.asOf >= today)
    return 'You finished this review today: the line is what you expect now.';
  const expected = expectedOn(review, today);
  if (expected === null) return '';
  const unplanned = wasPlanned(review, today) ? '' : ' if nothing more was planned';
  const said = `${takenInWords(review.asOf, today)} you expected ${formatLevel(expected)} for today${unplanned}`;
  if (review.model !== now.model) {
    return `${said}. Readiness was computed differently then, so you cannot compare it with today’s.`;
  }
  return wholePoints(expected) === wholePoints(level)
    ? `${said}, and that is where you are.`
    : `${said}; it is ${formatLevel(level)}.`;
}
