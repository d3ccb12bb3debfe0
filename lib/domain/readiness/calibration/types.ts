import type { CivilDate } from '../../calendar';

/**
 * The simulated plan. `open`: one goal that outlasts the time axis, so that nothing is ever reached
 * and only the pace counts. `ordinary`: eight goals one after another in each of four strategies,
 * with a half-life of ten years, as in a plan that the product makes.
 */
export type PlanKind = 'open' | 'ordinary';

/** The lead time of a forecast: 1, 3 or 5 years, or up to a horizon's day. */
export type Ahead = '1 year' | '3 years' | '5 years' | '2031' | '2036' | '2046';

/** Empirical coverage of forecast bands. Shares are 0–1, to a ten-thousandth. */
export interface Coverage {
  /** The number of bands that were counted. */
  readonly counted: number;
  /** The number left out: narrower than half a point, with nothing to hit. */
  readonly leftOut: number;
  /** Outcomes within p10–p90: 0.8 if the band is calibrated. */
  readonly within80: number;
  /** Outcomes within p25–p75: 0.5 if the band is calibrated. */
  readonly within50: number;
  /** Outcomes below p10, or above p90: 0.1 each if the band is calibrated. */
  readonly below: number;
  readonly above: number;
  /** Sharpness, the mean of p90 − p10 in points: a band that is wide enough is always right. */
  readonly width: number;
  /** Mean absolute error of p50, in points. */
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

/** The file that is kept: a measurement with its seed, date and size. */
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
