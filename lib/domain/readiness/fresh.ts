import { DAYS_PER_YEAR } from '../calendar';

/** Days in which half fades. Without a half-life nothing does, which an infinite one amounts to. */
export function halfLifeInDays(halfLifeYears: number | null): number {
  return halfLifeYears === null ? Number.POSITIVE_INFINITY : halfLifeYears * DAYS_PER_YEAR;
}

/** The share, 0–1, left on day `to` of what was whole on day `from`; 1 up to that day. */
export function fresh(from: number, to: number, halfLifeDays: number): number {
  return to <= from ? 1 : 2 ** (-(to - from) / halfLifeDays);
}
