import {
  type CivilDate,
  FIRST_DAY,
  HORIZON_YEARS,
  horizonDate,
  LAST_DAY,
  toDayNumber,
} from '../../calendar';
import { own } from '../../own';
import { plannedUntil } from '../planned-until';
import type { Band, Lines, Readiness, ReadinessGoal } from '../types';
import { type Column, roundPoints, simplifyLines } from './simplify-lines';

/**
 * The four lines as columns, small enough to send to a browser. `logged` holds a value for each of
 * the first dates up to `asOf`, `p50` for each of the last ones from `asOf` on. The band's other
 * columns begin with `p50` and end at `plannedUntil`: what comes after is what is left if nothing more
 * is planned. Points are rounded to 0.01.
 */
export interface ReadinessSeries {
  /** Days since 1 January 2026, increasing. */
  readonly days: readonly number[];
  /** The first of `days` on which everything that is planned is due; null while nothing is. */
  readonly plannedUntil: number | null;
  readonly required: readonly number[];
  /** The required line by a slower and by a quicker clock of the profession. */
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly planned: readonly number[];
  readonly logged: readonly number[];
  readonly p10: readonly number[];
  readonly p25: readonly number[];
  readonly p50: readonly number[];
  readonly p75: readonly number[];
  readonly p90: readonly number[];
}

/** The columns of the series that hold points. */
export type SeriesColumn = Exclude<keyof ReadinessSeries, 'days' | 'plannedUntil'>;

const BAND_KEYS = ['p10', 'p25', 'p75', 'p90'] as const satisfies readonly (keyof Band)[];
const ORIGIN = toDayNumber(FIRST_DAY);

/** Days since the axis's first day. */
export function axisDay(date: CivilDate): number {
  return toDayNumber(date) - ORIGIN;
}

type Drawable = Pick<Readiness, 'series' | 'asOf' | 'plannedUntil'>;
/** A strategy of the plan: its goals say how far it is planned. */
export interface DrawnStrategy {
  readonly key: string;
  readonly goals: readonly Pick<ReadinessGoal, 'dueOn' | 'droppedOn'>[];
}

/** Memoised for as long as the readiness itself is kept. */
const cache = new WeakMap<Drawable, Map<string | undefined, ReadinessSeries>>();

/**
 * The readiness of a plan, or the level of one of its strategies, within the time axis and with its
 * lines simplified: dates that a straight segment passes through are left out; `asOf`, the end of
 * what is planned and the horizons stay. Empty for a strategy that the plan does not have.
 */
export function readinessSeries(readiness: Drawable, strategy?: DrawnStrategy): ReadinessSeries {
  const cached = cache.get(readiness) ?? new Map();
  cache.set(readiness, cached);
  const series = cached.get(strategy?.key) ?? toSeries(readiness, strategy);
  cached.set(strategy?.key, series);
  return series;
}

function toSeries(readiness: Drawable, strategy: DrawnStrategy | undefined): ReadinessSeries {
  const rows = readiness.series.flatMap((row) => {
    const lines: Lines | undefined = strategy ? own(row.strategies, strategy.key) : row;
    const onAxis = row.date >= FIRST_DAY && row.date <= LAST_DAY;
    return lines && onAxis ? [{ date: row.date, lines }] : [];
  });
  const days = rows.map(({ date }) => axisDay(date));
  const column = (read: (lines: Lines) => number | null | undefined, end = rows.length): Column => {
    const values = rows.slice(0, end).map(({ lines }) => read(lines) ?? null);
    const from = Math.max(
      0,
      values.findIndex((value) => value !== null),
    );
    return { from, values: values.filter((value) => value !== null) };
  };
  const last = lastPlanned(
    rows.map(({ date }) => date),
    strategy ? plannedUntil({ strategies: [strategy] }) : readiness.plannedUntil,
  );
  // Where today is past what is planned there is no band, not even on the day itself.
  const bandEnd = last !== null && (rows[last]?.date ?? '') > readiness.asOf ? last + 1 : 0;
  const columns: Record<SeriesColumn, Column> = {
    required: column((lines) => lines.required),
    low: column((lines) => lines.requiredRange.low),
    high: column((lines) => lines.requiredRange.high),
    planned: column((lines) => lines.planned),
    logged: column((lines) => lines.logged),
    p50: column((lines) => lines.projected?.p50),
    ...bandColumns((key) => column((lines) => lines.projected?.[key], bandEnd)),
  };
  const fixed = new Set([readiness.asOf, ...HORIZON_YEARS.map(horizonDate)]);
  const pinned = rows.flatMap(({ date }, index) =>
    fixed.has(date) || index === last ? [index] : [],
  );
  const kept = rows.length > 0 ? simplifyLines(days, Object.values(columns), pinned) : [];
  const pick = ({ from, values }: Column) =>
    kept.flatMap((index) => {
      const value = values[index - from];
      return value === undefined ? [] : [roundPoints(value)];
    });
  return {
    days: kept.map((index) => days[index] as number),
    plannedUntil: last === null ? null : (days[last] ?? null),
    required: pick(columns.required),
    low: pick(columns.low),
    high: pick(columns.high),
    planned: pick(columns.planned),
    logged: pick(columns.logged),
    p10: pick(columns.p10),
    p25: pick(columns.p25),
    p50: pick(columns.p50),
    p75: pick(columns.p75),
    p90: pick(columns.p90),
  };
}

/**
 * The first date of the grid on which everything planned is due, so that the band ends on a date
 * that the model computed; the last one where goals are due after the axis ends.
 */
function lastPlanned(dates: readonly CivilDate[], until: CivilDate | null): number | null {
  if (until === null || dates.length === 0) return null;
  const at = dates.findIndex((date) => date >= until);
  return at < 0 ? dates.length - 1 : at;
}

function bandColumns(column: (key: (typeof BAND_KEYS)[number]) => Column) {
  const [p10, p25, p75, p90] = BAND_KEYS.map(column) as [Column, Column, Column, Column];
  return { p10, p25, p75, p90 };
}
