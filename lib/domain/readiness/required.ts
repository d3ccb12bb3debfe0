import {
  type CivilDate,
  FIRST_DAY,
  HORIZON_YEARS,
  horizonDate,
  LAST_DAY,
  toDayNumber,
} from '../calendar';
import { type Curve, curveAt } from './curve';
import type { RequiredLevels } from './types';

const FIRST = toDayNumber(FIRST_DAY);
const LAST = toDayNumber(LAST_DAY);
const HORIZONS = HORIZON_YEARS.map((year) => ({ year, day: toDayNumber(horizonDate(year)) }));

export function requiredCurve(required: RequiredLevels): Curve {
  return [
    { day: FIRST, value: required[2026] },
    ...HORIZONS.map(({ year, day }) => ({ day, value: required[year] })),
  ];
}

/** The day on which the profession stands where an undisturbed one stands later: may be fractional. */
export function disruptedDay(day: number, disruption: number): number {
  return Math.min(LAST, FIRST + disruption * (day - FIRST));
}

/** The level, 0–100, that the outlook asks for on a date, with the profession's clock sped up. */
export function requiredAt(required: RequiredLevels, date: CivilDate, disruption = 1): number {
  return curveAt(requiredCurve(required), disruptedDay(toDayNumber(date), disruption));
}
