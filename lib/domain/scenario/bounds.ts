/** The inclusive bounds of a number. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** What a scenario's numbers may be: pace and disruption as multiples, half-life in years. */
export const SCENARIO_BOUNDS = {
  pace: { min: 0, max: 10 },
  disruption: { min: 0, max: 5 },
  halfLifeYears: { min: 0.5, max: 100 },
  points: { min: 1, max: 100 },
} as const satisfies Record<string, Bounds>;

/** How many goals a scenario may imagine, and how long a title may be (in UTF-16 units). */
export const MAX_IMAGINED = 20;
export const MAX_TITLE = 200;

export function isWithin(value: number, { min, max }: Bounds): boolean {
  return value >= min && value <= max;
}

/** Clamps a number to its bounds; NaN becomes the least. */
export function clampTo(value: number, { min, max }: Bounds): number {
  return Number.isNaN(value) ? min : Math.min(max, Math.max(min, value));
}

/** To a thousandth, the precision in which scenarios are written down. */
export function toThousandth(value: number): number {
  return Math.round(value * 1000) / 1000;
}
