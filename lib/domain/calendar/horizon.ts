import type { CivilDate } from './civil-date';

/** The years for which outlooks say what they expect; each is read on its 31 December. */
export const HORIZON_YEARS = [2031, 2036, 2046] as const;
export type HorizonYear = (typeof HORIZON_YEARS)[number];

/** The first and the last day of the time axis. */
export const FIRST_DAY: CivilDate = '2026-01-01';
export const LAST_DAY: CivilDate = '2046-12-31';

/** The earliest and the latest day that a form, an import or an export may hold. */
export const MIN_DATE: CivilDate = '2000-01-01';
export const MAX_DATE: CivilDate = '2100-12-31';

/** Days in a year and in a quarter, as the readiness model counts them. */
export const DAYS_PER_YEAR = 365.25;
export const DAYS_PER_QUARTER = DAYS_PER_YEAR / 4;

/** The day on which a horizon year is read. */
export function horizonDate(year: HorizonYear): CivilDate {
  return `${year}-12-31`;
}

/** The first horizon whose day is not before `date`; null when all are past. */
export function nextHorizon(date: CivilDate): HorizonYear | null {
  return HORIZON_YEARS.find((year) => horizonDate(year) >= date) ?? null;
}
