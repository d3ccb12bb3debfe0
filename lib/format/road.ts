import type { HorizonYear } from '@/lib/domain/calendar';
import type { LeftToPlan, RoadGoal } from '@/lib/domain/road';
import { listInWords } from '@/lib/format/list';
import { formatShortMonth } from './dates';
import { groupDigits, plural, pointsInWords, wholePoints } from './numbers';

/** `1 goal`, `24 goals`, `No goals` */
export function goalsInWords(count: number): string {
  if (count === 0) return 'No goals';
  return `${groupDigits(count)} ${plural(count, 'goal')}`;
}

/** After a road was taken: `12 goals added.` */
export function roadAddedInWords(count: number): string {
  return `${goalsInWords(count)} added.`;
}

/**
 * After it was undone: `12 goals taken back.`, and which of them stay.
 *
 * @param kept goals of the road that were worked on since
 */
export function roadUndoneInWords(count: number, kept: readonly { title: string }[]): string {
  const gone = `${goalsInWords(count)} removed again.`;
  if (kept.length === 0) return gone;
  const titles = listInWords(kept.map(({ title }) => `“${title}”`));
  return `${gone} You have worked on ${titles} since: ${kept.length === 1 ? 'it stays' : 'they stay'}.`;
}

/** What no ready-made goal reaches in a strategy: `about 12 points by the end of 2046` */
export function leftInWords({ year, points }: Pick<LeftToPlan, 'year' | 'points'>): string {
  const amount = wholePoints(points) === 0 ? 'less than a point' : `about ${pointsInWords(points)}`;
  return `${amount} by the end of ${year}`;
}

/** `Jan 2027 to Jun 2027`; `Jan to Jun 2027` within a year */
export function monthsInWords({ startOn, dueOn }: Pick<RoadGoal, 'startOn' | 'dueOn'>): string {
  const [from, to] = [formatShortMonth(startOn), formatShortMonth(dueOn)];
  if (from === to) return to;
  return startOn.slice(0, 4) === dueOn.slice(0, 4)
    ? `${from.slice(0, 3)} to ${to}`
    : `${from} to ${to}`;
}

/** From when to when a road's goals run: `Dec 2026 to Nov 2041` */
export function roadSpanInWords(goals: readonly Pick<RoadGoal, 'startOn' | 'dueOn'>[]): string {
  const startOn = goals.map((goal) => goal.startOn).sort()[0];
  const dueOn = goals
    .map((goal) => goal.dueOn)
    .sort()
    .at(-1);
  return startOn && dueOn ? monthsInWords({ startOn, dueOn }) : '';
}

/** Which goals a part of the list holds: `By the end of 2031`, `2032 to 2036` */
export function periodInWords(year: HorizonYear, before: HorizonYear | null): string {
  return before === null ? `By the end of ${year}` : `${before + 1} to ${year}`;
}
