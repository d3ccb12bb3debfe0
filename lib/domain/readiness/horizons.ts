import {
  type CivilDate,
  HORIZON_YEARS,
  type HorizonYear,
  horizonDate,
  lastDayOfMonth,
} from '../calendar';
import { own } from '../own';
import type {
  HorizonOutcome,
  HorizonStatus,
  Lines,
  Outcome,
  SeriesRow,
  Shortfall,
  StrategyOutcome,
} from './types';

/** Differences below this are rounding, not a shortfall. */
const TOLERANCE = 1e-9;

type Compared = Pick<Outcome, 'required' | 'planned' | 'projected'>;

/** What is missing on a day, by what fixes it: a goal that is not planned, or a quicker pace. */
export function shortfall({ required, planned, projected: { p50 } }: Compared): Shortfall {
  return {
    toPlan: Math.max(0, required - Math.max(planned, p50)),
    behind: Math.max(0, Math.min(required, planned) - p50),
  };
}

export function horizonStatus(lines: Compared): HorizonStatus {
  const { required, projected } = lines;
  if (projected.p50 >= required - TOLERANCE) return 'on-track';
  if (projected.p90 >= required - TOLERANCE) return 'at-risk';
  return shortfall(lines).toPlan > TOLERANCE ? 'more-to-plan' : 'off-track';
}

/** Whether goals are planned as far as a date: a month that goals are due in counts to its end. */
export function isPlanned(date: CivilDate, plannedUntil: CivilDate | null): boolean {
  return plannedUntil !== null && date <= lastDayOfMonth(plannedUntil);
}

/** The outcome at each horizon that is not past, read from the series. */
export function horizonOutcomes(series: readonly SeriesRow[]): HorizonOutcome[] {
  return horizonRows(series).flatMap(({ year, row }) => {
    const whole = outcomeOf(year, row);
    if (!whole) return [];
    const strategies = Object.entries(row.strategies).flatMap(
      ([key, lines]): [string, StrategyOutcome][] => {
        const outcome = outcomeOf(year, lines);
        if (!outcome) return [];
        const { status, toPlan, behind } = outcome;
        return [[key, { status, toPlan, behind }]];
      },
    );
    return [{ ...whole, strategies: Object.fromEntries(strategies) }];
  });
}

/** One strategy's own outcome at each horizon that is not past; none for an unknown key. */
export function strategyHorizons(series: readonly SeriesRow[], key: string): Outcome[] {
  return horizonRows(series).flatMap(
    ({ year, row }) => outcomeOf(year, own(row.strategies, key)) ?? [],
  );
}

function horizonRows(series: readonly SeriesRow[]) {
  return HORIZON_YEARS.flatMap((year) => {
    const row = series.find(({ date }) => date === horizonDate(year));
    return row ? [{ year, row }] : [];
  });
}

function outcomeOf(year: HorizonYear, lines: Lines | undefined): Outcome | null {
  if (!lines?.projected) return null;
  const { required, requiredRange, planned, projected } = lines;
  const compared = { required, planned, projected };
  return {
    year,
    required,
    requiredRange,
    planned,
    projected,
    status: horizonStatus(compared),
    ...shortfall(compared),
  };
}
