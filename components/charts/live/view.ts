import { type ReadinessSeries, type SeriesColumn, valueOn } from '@/lib/domain/readiness/series';
import { LAST_AXIS_DAY } from '../frame/frame';
import { type LineKey, linePoints } from '../frame/series-lines';
import { ALL_YEARS, daysOf, isWhole, type Years } from './years';

/** Lines that are switched together: the projection with its band and with what is left after it. */
export type Switch = 'required' | 'planned' | 'logged' | 'projected';

/** What of a chart is shown: its years, and which lines are not. */
export interface ChartView {
  readonly years: Years;
  readonly off: readonly Switch[];
}

export const WHOLE_VIEW: ChartView = { years: ALL_YEARS, off: [] };

export function isWholeView({ years, off }: ChartView): boolean {
  return isWhole(years) && off.length === 0;
}

const COLUMNS = {
  required: ['required', 'low', 'high'],
  planned: ['planned'],
  logged: ['logged'],
  projected: ['p50', 'p10', 'p25', 'p75', 'p90'],
} as const satisfies Record<Switch, readonly SeriesColumn[]>;
const SWITCHES = Object.keys(COLUMNS) as Switch[];
const ALL_COLUMNS = Object.values(COLUMNS).flat();

/** Without the lines that are off; words and marks that belong to them go with them. */
export function withoutLines(series: ReadinessSeries, off: readonly Switch[]): ReadinessSeries {
  const empty = off.flatMap((key) => COLUMNS[key].map((column) => [column, []] as const));
  return { ...series, ...Object.fromEntries(empty) };
}

/** The lines that are drawn in any of these, in the order of their names. */
export function switchesOf(all: readonly ReadinessSeries[]): Switch[] {
  const drawn = (key: LineKey) => all.some((series) => linePoints(series, key).length > 0);
  return SWITCHES.filter((key) => drawn(key) || (key === 'projected' && drawn('beyond')));
}

/** Switches a line on or off; the last one stays. */
export function switched(view: ChartView, key: Switch, all: readonly Switch[]): ChartView {
  const off = view.off.includes(key)
    ? view.off.filter((other) => other !== key)
    : [...view.off, key];
  return all.every((one) => off.includes(one)) ? view : { ...view, off };
}

/**
 * Viewport transform: clips a series to years and stretches these to the whole axis, so that
 * everything that draws a series draws a part of it as well. Both ends are interpolated; between
 * them the points are the model's own. The result's `days` are places on the axis, dates no longer.
 */
export function stretchYears(series: ReadinessSeries, years: Years): ReadinessSeries {
  if (isWhole(years)) return series;
  const [from, to] = daysOf(years);
  const place = (day: number) => ((day - from) / (to - from)) * LAST_AXIS_DAY;
  const [start = 0, end = 0] = [series.days[0], series.days.at(-1)];
  const days = [
    ...(start <= from && end >= from ? [from] : []),
    ...series.days.filter((day) => day > from && day < to),
    ...(start <= to && end >= to ? [to] : []),
  ];
  const columns = ALL_COLUMNS.map((column) => [
    column,
    days.flatMap((day) => valueOn(series, column, day) ?? []),
  ]);
  return {
    ...series,
    ...Object.fromEntries(columns),
    days: days.map(place),
    plannedUntil: series.plannedUntil === null ? null : place(series.plannedUntil),
  };
}
