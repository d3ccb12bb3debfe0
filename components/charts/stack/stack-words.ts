import type { CivilDate } from '@/lib/domain/calendar';
import { formatMonth } from '@/lib/format/dates';
import { largestRemainder, tenthsOf } from '@/lib/format/explain/tenths';
import { wholePoints } from '@/lib/format/numbers';
import type { Stack, StackLayer } from './layers';

/** What every layer brings on a date, in tenths that add up to the total's. */
export interface StackShares {
  readonly layers: readonly number[];
  /** What is cut off above 100: 0 or less. */
  readonly cap: number;
  readonly total: number;
}

export function sharesOn(stack: Stack, at: number): StackShares {
  const parts = [...stack.layers.map(({ values }) => values[at] ?? 0), stack.cap[at] ?? 0];
  const total = tenthsOf(stack.totals[at] ?? 0);
  const shares = largestRemainder(parts, total);
  return { layers: shares.slice(0, -1), cap: shares.at(-1) ?? 0, total };
}

/**
 * The indexes among the dates of today and of the end of the plan; null where no goal is due after
 * today.
 */
export function positions({ dates, plannedUntil }: Stack, asOf: CivilDate) {
  const now = dates.indexOf(asOf);
  if (plannedUntil === null || plannedUntil <= asOf) return { now, end: null };
  const end = dates.findIndex((date) => date >= plannedUntil);
  return { now, end: end < 0 ? dates.length - 1 : end };
}

/** What goals bring today and as far as is planned, beside what was there before, in whole points. */
export function stackSentence(stack: Stack, asOf: CivilDate): string {
  const { now, end } = positions(stack, asOf);
  const own = stack.layers.filter(({ key }) => key !== 'start');
  if (own.length === 0) return 'No goal brings anything yet: this is what you started with.';
  const { total, goals } = wholeShares(stack, now);
  const most = largest(own, now);
  const today =
    goals === 0
      ? `All of your ${total}% today is what you started with`
      : `Your goals bring ${goals} of your ${total}% today${most ? `, “${most.name}” the most` : ''}`;
  if (end === null) return `${today}. Nothing is planned after today.`;
  const then = wholeShares(stack, end);
  const date = formatMonth(stack.dates[end] as CivilDate);
  return `${today}. By ${date}, when your plan ends, your goals bring about ${then.goals} of ${then.total}%.`;
}

function wholeShares(stack: Stack, at: number) {
  const start = stack.layers.find(({ key }) => key === 'start')?.values[at] ?? 0;
  const all = stack.totals[at] ?? 0;
  const total = wholePoints(all);
  // largestRemainder counts in tenths: given a point as a tenth, it returns whole points that add
  // up.
  const [goals = 0] = largestRemainder([(all - start) / 10, start / 10], total);
  return { total, goals };
}

function largest(layers: readonly StackLayer[], at: number): StackLayer | null {
  const [first] = layers
    .filter(({ key }) => key !== 'others')
    .toSorted((a, b) => (b.values[at] ?? 0) - (a.values[at] ?? 0));
  return first && (first.values[at] ?? 0) > 0 ? first : null;
}
