import { DAYS_PER_YEAR } from '@/lib/domain/calendar';
import { formatDate } from '@/lib/format/dates';
import { formatLevel, levelRange, wholePoints } from '@/lib/format/numbers';
import { LINES } from '../frame/series-lines';
import type { LiveRow } from './live-rows';

/** The last date of the log, which is today; the first date where there is no log. */
export function todayIndex(rows: readonly LiveRow[]): number {
  return Math.max(
    0,
    rows.findLastIndex(({ logged }) => logged !== undefined),
  );
}

/** The index that a key moves to; null for a key that does not move. Page keys move by a year. */
export function indexAfter(rows: readonly LiveRow[], index: number, key: string): number | null {
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, index + 1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, index - 1);
    case 'PageUp':
      return nearest(rows, index, 1);
    case 'PageDown':
      return nearest(rows, index, -1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** The date nearest to the same one a year on or back; the first or the last where there is none. */
function nearest(rows: readonly LiveRow[], index: number, years: 1 | -1): number {
  const wanted = (rows[index]?.day ?? 0) + years * DAYS_PER_YEAR;
  let best = index;
  for (const [at, { day }] of rows.entries()) {
    if (Math.abs(day - wanted) < Math.abs((rows[best]?.day ?? 0) - wanted)) best = at;
  }
  return best;
}

/** A date's values in the order of the lines, each by its name, and whether it rose within a year. */
export function rowInWords(rows: readonly LiveRow[], index: number): string {
  const row = rows[index];
  if (!row) return '';
  const { required, range, logged, planned } = row;
  return [
    `${formatDate(row.date)}${index === todayIndex(rows) && logged !== undefined ? ', today' : ''}`,
    levelInWords(LINES.required.name, required, range, 'within'),
    levelInWords(LINES.logged.name, logged),
    logged === undefined ? aheadInWords(row) : '',
    levelInWords(LINES.planned.name, planned),
    trend(rows, index),
  ]
    .filter(Boolean)
    .join('. ');
}

/** `Projected 39%, likely 36–40%`, and after the last due date `If nothing more is planned 31%`. */
function aheadInWords({ projected, likely, beyond }: LiveRow): string {
  return projected === undefined
    ? levelInWords(LINES.beyond.name, beyond)
    : levelInWords(LINES.projected.name, projected, likely, 'likely');
}

function levelInWords(
  name: string,
  level: number | undefined,
  range?: readonly [number, number],
  before = '',
): string {
  if (level === undefined) return '';
  const [low, high] = range ?? [level, level];
  const around =
    wholePoints(low) === wholePoints(high) ? '' : `, ${before} ${levelRange(low, high)}`;
  return `${name} ${formatLevel(level)}${around}`;
}

/** `up 3 on a year before`: of the log, or of the projection after it. */
function trend(rows: readonly LiveRow[], index: number): string {
  const before = rows[nearest(rows, index, -1)];
  const value = (row: LiveRow | undefined) => row?.logged ?? row?.projected ?? row?.beyond;
  const [now, then] = [value(rows[index]), value(before)];
  const days = (rows[index]?.day ?? 0) - (before?.day ?? 0);
  if (now === undefined || then === undefined || days < 300) return '';
  const change = wholePoints(now) - wholePoints(then);
  if (change === 0) return 'level with a year before';
  return `${change > 0 ? 'up' : 'down'} ${Math.abs(change)} on a year before`;
}
