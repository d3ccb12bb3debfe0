import { addDays, type CivilDate, DAYS_PER_YEAR, FIRST_DAY } from '@/lib/domain/calendar';
import { axisDay, type ReadinessSeries } from '@/lib/domain/readiness/series';
import { formatDate } from '@/lib/format/dates';
import { formatLevel, levelRange, wholePoints } from '@/lib/format/numbers';
import { LINES, type LineKey } from '../frame/series-lines';
import type { Overlay } from '../labels/overlay-labels';
import { type LiveRow, rowOn } from './live-rows';

/** The place of today among the days; of the first one after it where today is not among them. */
export function todayIndex(days: readonly number[], asOf: CivilDate): number {
  const today = axisDay(asOf);
  const index = days.findIndex((day) => day >= today);
  return index < 0 ? days.length - 1 : index;
}

/** The index that a key moves to; null for a key that does not move. Page keys move by a year. */
export function indexAfter(days: readonly number[], index: number, key: string): number | null {
  const last = days.length - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, index + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, index - 1);
    case 'PageUp':
      return nearest(days, (days[index] ?? 0) + DAYS_PER_YEAR);
    case 'PageDown':
      return nearest(days, (days[index] ?? 0) - DAYS_PER_YEAR);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The index of the day nearest to another one. */
export function nearest(days: readonly number[], wanted: number): number {
  let best = 0;
  for (const [index, day] of days.entries()) {
    if (Math.abs(day - wanted) < Math.abs((days[best] ?? 0) - wanted)) best = index;
  }
  return best;
}

/** A date's values in the order of the lines, each by its name, and whether it rose within a year. */
export function dateInWords(
  series: ReadinessSeries,
  days: readonly number[],
  index: number,
  asOf: CivilDate,
  overlays: readonly Overlay[] = [],
): string {
  const day = days[index] ?? 0;
  const row = rowOn(series, day, overlays);
  const before = days[nearest(days, day - DAYS_PER_YEAR)] ?? day;
  return [
    dayInWords(day, asOf),
    levelInWords('required', row.required, row.range, 'within'),
    levelInWords('logged', row.logged),
    levelInWords('projected', row.projected, row.likely, 'likely'),
    levelInWords('beyond', row.beyond),
    levelInWords('planned', row.planned),
    ...(row.others ?? []).map(({ name, level }) => `${name} ${formatLevel(level)}`),
    day - before < 300 ? '' : trend(main(row), main(rowOn(series, before))),
  ]
    .filter(Boolean)
    .join('. ');
}

/** `31 December 2030. Design systems: projected 39%, required 48%; …` */
export function allInWords(
  charts: readonly { readonly title: string; readonly series: ReadinessSeries }[],
  day: number,
  asOf: CivilDate,
): string {
  const each = charts.map(({ title, series }) => {
    const row = rowOn(series, day);
    const key = (['logged', 'projected', 'beyond', 'planned'] as const).find(
      (one) => row[one] !== undefined,
    );
    const levels = [...(key ? [key] : []), 'required' as const].flatMap(
      (one) => levelInWords(one, row[one]) || [],
    );
    return `${title}: ${levels.join(', ').toLowerCase() || 'nothing'}`;
  });
  return `${dayInWords(day, asOf)}. ${each.join('; ')}`;
}

function dayInWords(day: number, asOf: CivilDate): string {
  const date = addDays(FIRST_DAY, day);
  return `${formatDate(date)}${date === asOf ? ', today' : ''}`;
}

function levelInWords(
  key: LineKey,
  level: number | undefined,
  range?: readonly [number, number],
  before = '',
): string {
  if (level === undefined) return '';
  const [low, high] = range ?? [level, level];
  const around =
    wholePoints(low) === wholePoints(high) ? '' : `, ${before} ${levelRange(low, high)}`;
  return `${LINES[key].name} ${formatLevel(level)}${around}`;
}

function main({ logged, projected, beyond }: LiveRow): number | undefined {
  return logged ?? projected ?? beyond;
}

/** `up 3 on a year before`: of the log, or of the projection after it. */
function trend(now: number | undefined, then: number | undefined): string {
  if (now === undefined || then === undefined) return '';
  const change = wholePoints(now) - wholePoints(then);
  if (change === 0) return 'level with a year before';
  return `${change > 0 ? 'up' : 'down'} ${Math.abs(change)} on a year before`;
}
