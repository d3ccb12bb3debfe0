import {
  type CivilDate,
  FIRST_DAY,
  HORIZON_YEARS,
  horizonDate,
  LAST_DAY,
  toDayNumber,
} from '../calendar';
import { interpolate, type PiecewiseLinear } from './piecewise-linear';
import type { RequiredLevels } from './types';

const FIRST = toDayNumber(FIRST_DAY);
const LAST = toDayNumber(LAST_DAY);
const HORIZONS = HORIZON_YEARS.map((year) => ({ year, day: toDayNumber(horizonDate(year)) }));

export function requiredLine(required: RequiredLevels): PiecewiseLinear {
  return [
    { day: FIRST, value: required[2026] },
    ...HORIZONS.map(({ year, day }) => ({ day, value: required[year] })),
  ];
}

/** Time scaling: the day of the outlook that a sped-up clock shows on `day`; may be fractional. */
export function disruptedDay(day: number, disruption: number): number {
  return Math.min(LAST, FIRST + disruption * (day - FIRST));
}

/** The level, 0–100, that the outlook asks for on a date, with the profession's clock sped up. */
export function requiredAt(required: RequiredLevels, date: CivilDate, disruption = 1): number {
  return interpolate(requiredLine(required), disruptedDay(toDayNumber(date), disruption));
}
