import type { CivilDate } from '@/lib/domain/calendar';
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

/** The indexes of today and of the last day among the dates. */
export function positions({ dates }: Stack, asOf: CivilDate) {
  return { now: dates.indexOf(asOf), last: dates.length - 1 };
}

/** What goals bring today and in the end, beside what was there before, in whole points. */
export function stackSentence(stack: Stack, asOf: CivilDate): string {
  const { now, last } = positions(stack, asOf);
  const own = stack.layers.filter(({ key }) => key !== 'start');
  if (own.length === 0) {
    return 'No goal brings anything yet: what you began with only fades.';
  }
  const { total, goals } = wholeShares(stack, now);
  const most = largest(own, now);
  const today =
    goals === 0
      ? `Of your ${total} points today all are what you began with`
      : `Of your ${total} points today your goals bring ${goals}${most ? `, “${most.name}” the most` : ''}`;
  const end = wholeShares(stack, last);
  return `${today}. By the end of 2046, at your pace, they bring about ${end.goals} of your ${end.total}.`;
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
