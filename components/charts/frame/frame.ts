import { type CivilDate, HORIZON_YEARS, horizonDate, LAST_DAY } from '@/lib/domain/calendar';
import type { HorizonStatus } from '@/lib/domain/readiness';
import { axisDay, type ReadinessSeries, valueOn } from '@/lib/domain/readiness/series';
import type { Place } from '../scene/scene';

/** The last day of the time axis, counted from its first. */
export const LAST_AXIS_DAY = axisDay(LAST_DAY);
/** Levels and readiness are points of a hundred. */
const MAX_POINTS = 100;

const X_TICK_YEARS = [2026, 2031, 2036, 2041, 2046] as const;
const Y_TICKS = [0, 25, 50, 75, 100] as const;

/** How a horizon stands. */
export interface HorizonStanding {
  readonly year: number;
  readonly status: HorizonStatus;
}

export interface HorizonMark extends Place {
  readonly year: number;
  /** Points that the profession asks for on that day. */
  readonly required: number;
  /** Undefined where the horizon is past, and where statuses are not shown. */
  readonly status?: HorizonStatus;
}

/** A level that a person gave themselves on a day, in points of 100. */
export interface Estimate {
  readonly date: CivilDate;
  readonly level: number;
}

export type EstimateMark = Estimate & Place;

/** The two axes, linear scales of days and of points, and what is marked on them. */
export interface Frame {
  readonly xTicks: readonly { readonly year: number; readonly x: number; readonly name?: string }[];
  /** Where the axis is marked, if not at the names. */
  readonly xMarks?: readonly number[];
  readonly yTicks: readonly { readonly points: number; readonly y: number }[];
  /** Null when today is not on the axis. */
  readonly today: { readonly date: CivilDate; readonly x: number } | null;
  readonly horizons: readonly HorizonMark[];
  /** By date. */
  readonly estimates: readonly EstimateMark[];
}

/** Percent from the left edge of the plot. */
export function xPercent(day: number): number {
  return (day / LAST_AXIS_DAY) * 100;
}

/** Percent from the top of the plot. */
export function yPercent(points: number): number {
  return 100 - (points / MAX_POINTS) * 100;
}

/** The frame of a chart of readiness; the same for every plan but for today and the marks. */
export function chartFrame(
  series: ReadinessSeries,
  asOf: CivilDate,
  statuses: readonly HorizonStanding[] = [],
  estimates: readonly Estimate[] = [],
): Frame {
  const todayX = xPercent(axisDay(asOf));
  return {
    // 2026 is at its first day; later years are at their last, on which horizons are read.
    xTicks: X_TICK_YEARS.map((year, index) => ({
      year,
      x: index === 0 ? 0 : xPercent(axisDay(`${year}-12-31`)),
    })),
    yTicks: Y_TICKS.map((points) => ({ points, y: yPercent(points) })),
    today: todayX >= 0 && todayX <= 100 ? { date: asOf, x: todayX } : null,
    horizons: HORIZON_YEARS.flatMap((year) => {
      const day = axisDay(horizonDate(year));
      const required = valueOn(series, 'required', day);
      if (required === null) return [];
      const status = statuses.find((one) => one.year === year)?.status;
      return [{ year, required, status, x: xPercent(day), y: yPercent(required) }];
    }),
    estimates: estimates
      .map((one) => ({ ...one, x: xPercent(axisDay(one.date)), y: yPercent(one.level) }))
      .filter(({ x }) => x >= 0 && x <= 100),
  };
}
