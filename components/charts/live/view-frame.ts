import type { CivilDate } from '@/lib/domain/calendar';
import { axisDay, type ReadinessSeries } from '@/lib/domain/readiness/series';
import {
  chartFrame,
  type Estimate,
  type Frame,
  type HorizonStanding,
  LAST_AXIS_DAY,
} from '../frame/frame';
import { isWhole, placeIn, type Years } from './years';

const QUARTERS = [
  ['01', 'Jan'],
  ['04', 'Apr'],
  ['07', 'Jul'],
  ['10', 'Oct'],
] as const;

/**
 * The frame of a part of the axis: a mark where each year begins, and a year's name in the middle of
 * it; within a single year its quarters. What is marked outside of it is left out.
 *
 * @param names how many years are named at the most
 */
export function viewFrame(
  series: ReadinessSeries,
  asOf: CivilDate,
  statuses: readonly HorizonStanding[],
  years: Years,
  names: number,
  estimates: readonly Estimate[] = [],
): Frame {
  const whole = chartFrame(series, asOf, statuses, estimates);
  if (isWhole(years)) return whole;
  const place = (x: number) => placeIn(years, (x / 100) * LAST_AXIS_DAY);
  const isOn = (x: number) => x >= 0 && x <= 100;
  const { today } = whole;
  const now = today && { ...today, x: place(today.x) };
  return {
    ...whole,
    ...timeTicks(years, names),
    today: now && isOn(now.x) ? now : null,
    horizons: whole.horizons
      .map((mark) => ({ ...mark, x: place(mark.x) }))
      .filter(({ x }) => isOn(x)),
    estimates: whole.estimates
      .map((mark) => ({ ...mark, x: place(mark.x) }))
      .filter(({ x }) => isOn(x)),
  };
}

function timeTicks(years: Years, names: number): Pick<Frame, 'xTicks' | 'xMarks'> {
  const { first, last } = years;
  const start = (year: number, month = '01') => placeIn(years, axisDay(`${year}-${month}-01`));
  if (first === last) {
    const xTicks = QUARTERS.map(([month, name]) => ({
      year: first,
      name: month === '01' ? `${name} ${first}` : name,
      x: start(first, month),
    }));
    return { xTicks, xMarks: [...xTicks.map(({ x }) => x), 100] };
  }
  const all = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const every = Math.ceil(all.length / names);
  return {
    xMarks: [...all.map((year) => start(year)), 100],
    xTicks: all
      .filter((_, index) => index % every === 0)
      .map((year) => ({ year, x: (start(year) + Math.min(100, start(year + 1))) / 2 })),
  };
}
