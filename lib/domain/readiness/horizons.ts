import { HORIZON_YEARS, horizonDate } from '../calendar';
import type { Band, HorizonOutcome, HorizonStatus, Lines, SeriesRow } from './types';

/** Differences below this are rounding, not a shortfall. */
const TOLERANCE = 1e-9;

/** On track: the median meets the required level. At risk: only the 90th percentile does. */
export function horizonStatus(required: number, projected: Band): HorizonStatus {
  if (projected.p50 >= required - TOLERANCE) return 'on-track';
  return projected.p90 >= required - TOLERANCE ? 'at-risk' : 'off-track';
}

/** The outcome at each horizon that is not past, read from the series. */
export function horizonOutcomes(series: readonly SeriesRow[]): HorizonOutcome[] {
  return outcomes(series, (row) => row);
}

/** One strategy's own outcome at each horizon that is not past; none for an unknown key. */
export function strategyHorizons(series: readonly SeriesRow[], key: string): HorizonOutcome[] {
  return outcomes(series, (row) => row.strategies[key]);
}

function outcomes(
  series: readonly SeriesRow[],
  linesOf: (row: SeriesRow) => Lines | undefined,
): HorizonOutcome[] {
  return HORIZON_YEARS.flatMap((year) => {
    const row = series.find(({ date }) => date === horizonDate(year));
    const lines = row && linesOf(row);
    if (!lines?.projected) return [];
    const { required, planned, projected } = lines;
    return [{ year, required, planned, projected, status: horizonStatus(required, projected) }];
  });
}
