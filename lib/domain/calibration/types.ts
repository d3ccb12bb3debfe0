import type { CivilDate } from '../calendar';

/**
 * What the simulated people plan. `open`: one goal that outlasts the time axis, so that nothing is
 * ever reached and only the pace counts. `ordinary`: eight goals one after another in each of four
 * strategies, with things fading by half in ten years, as in a plan that the product makes.
 */
export type PlanKind = 'open' | 'ordinary';

/** How far ahead the band is held against what came: 1, 3 or 5 years on, or on a horizon's day. */
export type Ahead = '1 year' | '3 years' | '5 years' | '2031' | '2036' | '2046';

/** Of bands that were held against what came. Shares are 0–1, to a ten-thousandth. */
export interface Coverage {
  /** How many bands were counted. */
  readonly counted: number;
  /** How many were not, since they were narrower than half a point and there was nothing to hit. */
  readonly leftOut: number;
  /** What came was within p10–p90: 0.8 if the band is honest. */
  readonly within80: number;
  /** What came was within p25–p75: 0.5 if the band is honest. */
  readonly within50: number;
  /** What came was below p10, or above p90: 0.1 each if the band is honest. */
  readonly below: number;
  readonly above: number;
  /** The mean of p90 − p10 in points: a band that is wide enough is always right. */
  readonly width: number;
  /** The mean distance of what came from p50, in points. */
  readonly distance: number;
}

export interface CalibrationRow extends Coverage {
  readonly plan: PlanKind;
  /** Years of log that the model was shown. */
  readonly logYears: number;
  readonly ahead: Ahead;
}

/** Coverage among people of one kind, with `open` plans and two years of log, five years ahead. */
export interface CalibrationGroup extends Coverage {
  /** The true mean and standard deviation of a quarter's pace, as multiples of the planned one. */
  readonly mean: number;
  readonly spread: number;
}

export interface Measured {
  readonly peoplePerGroup: number;
  readonly rows: readonly CalibrationRow[];
  readonly groups: readonly CalibrationGroup[];
}

/** The file that is kept: a measurement with where it came from. */
export interface CalibrationResult extends Measured {
  readonly format: 'longview.calibration';
  readonly version: 1;
  readonly seed: number;
  /** When it was measured. */
  readonly date: CivilDate;
  readonly people: number;
  /** The same measurement with few people, quick enough to be repeated by a test. */
  readonly check: Measured;
}
