import {
  addDays,
  addMonths,
  type CivilDate,
  daysBetween,
  endOfYear,
  lastDayOfMonth,
  partsOf,
} from '@/lib/domain/calendar';
import { formatMonth } from '@/lib/format/dates';
import { type TimelineView, viewAt } from './view';

/** The days that are shown, and how finely a drag can choose among them. */
export interface TimelineAxis {
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** A drag goes from month's end to month's end unless a pixel is about a day. */
  readonly snap: 'month' | 'day';
}

/** A year or a month over the plot; `x` and `width` are percent. */
export interface AxisColumn {
  readonly label: string;
  readonly x: number;
  readonly width: number;
  /** Stays where there is little room. */
  readonly major: boolean;
  /** The view that zooms in on it; null where there is none. */
  readonly view: TimelineView | null;
}

export function timelineAxis({ from, years }: TimelineView): TimelineAxis {
  const last = endOfYear(`${from + years - 1}-01-01`);
  return { first: `${from}-01-01`, last, snap: years === 1 ? 'day' : 'month' };
}

/** Percent from the left edge; below 0 or above 100 for a date that is not shown. */
export function xOf({ first, last }: TimelineAxis, date: CivilDate): number {
  return (daysBetween(first, date) / daysBetween(first, last)) * 100;
}

/** The date under a place, in percent from the left edge, within the axis. */
export function dateAt(axis: TimelineAxis, x: number): CivilDate {
  const share = Math.min(1, Math.max(0, x / 100));
  const day = addDays(axis.first, Math.round(share * daysBetween(axis.first, axis.last)));
  return axis.snap === 'day' ? day : nearestMonthEnd(day);
}

function nearestMonthEnd(date: CivilDate): CivilDate {
  const end = lastDayOfMonth(date);
  const before = addDays(`${date.slice(0, 8)}01`, -1);
  return daysBetween(date, end) <= daysBetween(before, date) ? end : before;
}

/** The same day some months on; the last day of a month stays the last of its month. */
export function shiftMonths(date: CivilDate, months: number): CivilDate {
  const shifted = addMonths(date, months);
  return date === lastDayOfMonth(date) ? lastDayOfMonth(shifted) : shifted;
}

/** The part of a span of time that is shown, in percent; null when none of it is. */
export function spanOn(axis: TimelineAxis, from: CivilDate, to: CivilDate) {
  if (to < axis.first || from > axis.last) return null;
  const left = Math.max(0, xOf(axis, from));
  const right = Math.min(100, xOf(axis, to));
  return { left, width: right - left, cutLeft: from < axis.first, cutRight: to > axis.last };
}

/** Years over the plot, or the months of a single one. */
export function axisColumns(view: TimelineView): AxisColumn[] {
  const axis = timelineAxis(view);
  const column = (label: string, start: CivilDate, end: CivilDate) => {
    const x = xOf(axis, start);
    return { label, x, width: Math.min(100, xOf(axis, end)) - x };
  };
  if (view.years === 1) {
    return Array.from({ length: 12 }, (_, index) => {
      const start = addMonths(axis.first, index);
      const label = formatMonth(start).slice(0, 3);
      return { ...column(label, start, addMonths(start, 1)), major: true, view: null };
    });
  }
  return Array.from({ length: view.years }, (_, index) => {
    const year = view.from + index;
    return {
      ...column(`${year}`, `${year}-01-01`, `${year + 1}-01-01`),
      major: view.years === 5 || (year - partsOf(axis.first).year) % 5 === 0,
      view: viewAt(1, year),
    };
  });
}
