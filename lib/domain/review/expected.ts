import { type CivilDate, LAST_DAY, maxDate } from '../calendar';
import { axisDay, type ReadinessSeries } from '../readiness/series';
import type { ReviewSnapshot } from './snapshot';

type Expecting = Pick<ReviewSnapshot, 'asOf' | 'plannedUntil' | 'lines'>;

/**
 * The readiness that a review expected of a day, 0–100: the middle of its projection, by linear
 * interpolation between the dates that it kept. Null before the day on which it was taken and after the
 * last of those dates.
 */
export function expectedOn({ lines }: Expecting, day: CivilDate): number | null {
  const levels = lines.projected.p50;
  const ahead = datesAhead(lines);
  const next = ahead.findIndex((date) => date >= day);
  const [date, level] = [ahead[next], levels[next]];
  if (date === undefined || level === undefined) return null;
  if (date === day) return level;
  const [before, from] = [ahead[next - 1], levels[next - 1]];
  if (before === undefined || from === undefined) return null;
  const start = axisDay(before);
  return from + ((axisDay(day) - start) / (axisDay(date) - start)) * (level - from);
}

/** Whether the plan of then went as far as a day: after that, it is what was left if nothing more was planned. */
export function wasPlanned({ plannedUntil }: Expecting, day: CivilDate): boolean {
  return plannedUntil !== null && day <= plannedUntil;
}

/**
 * The line that a review expected, to be drawn over the chart of a later day: the middle of its projection
 * as far as was planned then, and at least to that later day. It has no other line.
 */
export function expectedSeries(
  { asOf, plannedUntil, lines }: Expecting,
  today: CivilDate,
): ReadinessSeries {
  const ahead = datesAhead(lines).filter((date) => date <= LAST_DAY);
  const length = countTo(ahead, maxDate(today, plannedUntil ?? asOf));
  const days = ahead.slice(0, length).map(axisDay);
  return {
    days,
    plannedUntil: plannedUntil === null ? null : (days[countTo(ahead, plannedUntil) - 1] ?? null),
    required: [],
    low: [],
    high: [],
    planned: [],
    logged: [],
    p10: [],
    p25: [],
    p50: lines.projected.p50.slice(0, length),
    p75: [],
    p90: [],
  };
}

function datesAhead({ dates, projected }: ReviewSnapshot['lines']): readonly CivilDate[] {
  return dates.slice(dates.length - projected.p50.length);
}

/** How many dates it takes to cover a day; all of them where it is after the last. */
function countTo(dates: readonly CivilDate[], day: CivilDate): number {
  const at = dates.findIndex((date) => date >= day);
  return at < 0 ? dates.length : at + 1;
}
