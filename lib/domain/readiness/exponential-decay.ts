import { DAYS_PER_YEAR } from '../calendar';

/** A half-life in days; infinite for null, which is no decay. */
export function halfLifeInDays(halfLifeYears: number | null): number {
  return halfLifeYears === null ? Number.POSITIVE_INFINITY : halfLifeYears * DAYS_PER_YEAR;
}

/** Exponential decay: the share, 0–1, that is left on day `to` since day `from`; 1 up to that day. */
export function decayFactor(from: number, to: number, halfLifeDays: number): number {
  return to <= from ? 1 : 2 ** (-(to - from) / halfLifeDays);
}
