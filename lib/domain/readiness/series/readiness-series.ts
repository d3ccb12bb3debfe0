import {
  type CivilDate,
  FIRST_DAY,
  HORIZON_YEARS,
  horizonDate,
  LAST_DAY,
  toDayNumber,
} from '../../calendar';
import type { Band, Lines, Readiness } from '../types';
import { type Column, roundPoints, simplifyLines } from './simplify-lines';

/**
 * The four lines as columns, small enough to send to a browser. `logged` holds a value for each of
 * the first dates, the band's columns for each of the last ones; they share the day of `asOf`.
 * Points are rounded to 0.01.
 */
export interface ReadinessSeries {
  /** Days since 1 January 2026, increasing. */
  readonly days: readonly number[];
  readonly required: readonly number[];
  readonly planned: readonly number[];
  readonly logged: readonly number[];
  readonly p10: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p90: readonly number[];
}

/** The columns of the series that hold points. */
export type SeriesColumn = Exclude<keyof ReadinessSeries, 'days'>;

const BAND_KEYS = ['p10', 'p25', 'p50', 'p75', 'p90'] as const satisfies readonly (keyof Band)[];
const ORIGIN = toDayNumber(FIRST_DAY);

/** Days since the axis's first day. */
export function axisDay(date: CivilDate): number {
  return toDayNumber(date) - ORIGIN;
}

type Drawable = Pick<Readiness, 'series' | 'asOf'>;

/** Memoised for as long as the readiness itself is kept. */
const cache = new WeakMap<Drawable, Map<string | undefined, ReadinessSeries>>();

/**
 * The readiness of a plan, or the level of one of its strategies, within the time axis and with its
 * lines simplified: dates that a straight segment passes through are left out; `asOf` and the
 * horizons stay. Empty for a strategy that the plan does not have.
 */
export function readinessSeries(readiness: Drawable, strategyKey?: string): ReadinessSeries {
  const cached = cache.get(readiness) ?? new Map();
  cache.set(readiness, cached);
  const series = cached.get(strategyKey) ?? toSeries(readiness, strategyKey);
  cached.set(strategyKey, series);
  return series;
}

function toSeries(readiness: Drawable, strategyKey: string | undefined): ReadinessSeries {
  const rows = readiness.series.flatMap((row) => {
    const lines: Lines | undefined = strategyKey === undefined ? row : row.strategies[strategyKey];
    const onAxis = row.date >= FIRST_DAY && row.date <= LAST_DAY;
    return lines && onAxis ? [{ date: row.date, lines }] : [];
  });
  const days = rows.map(({ date }) => axisDay(date));
  const column = (read: (lines: Lines) => number | null | undefined): Column => {
    const values = rows.map(({ lines }) => read(lines) ?? null);
    const from = Math.max(
      0,
      values.findIndex((value) => value !== null),
    );
    return { from, values: values.filter((value) => value !== null) };
  };
  const columns = {
    required: column((lines) => lines.required),
    planned: column((lines) => lines.planned),
    logged: column((lines) => lines.logged),
    ...bandColumns(column),
  } satisfies Record<SeriesColumn, Column>;
  const fixed = new Set([readiness.asOf, ...HORIZON_YEARS.map(horizonDate)]);
  const pinned = rows.flatMap(({ date }, index) => (fixed.has(date) ? [index] : []));
  const kept = rows.length > 0 ? simplifyLines(days, Object.values(columns), pinned) : [];
  const pick = ({ from, values }: Column) =>
    kept.flatMap((index) => {
      const value = values[index - from];
      return value === undefined ? [] : [roundPoints(value)];
    });
  return {
    days: kept.map((index) => days[index] as number),
    required: pick(columns.required),
    planned: pick(columns.planned),
    logged: pick(columns.logged),
    p10: pick(columns.p10),
    p25: pick(columns.p25),
    p50: pick(columns.p50),
    p75: pick(columns.p75),
    p90: pick(columns.p90),
  };
}

function bandColumns(column: (read: (lines: Lines) => number | undefined) => Column) {
  const [p10, p25, p50, p75, p90] = BAND_KEYS.map((key) =>
    column((lines) => lines.projected?.[key]),
  ) as [Column, Column, Column, Column, Column];
  return { p10, p25, p50, p75, p90 };
}
