import type { CivilDate } from '../../calendar';

/**
 * The simulated plan. `open`: one goal of forty years, so that nothing is ever reached and only the
 * pace counts. `ordinary`: eight goals one after another in each of four strategies, two of which
 * are in use while half of the others fades in ten years.
 */
export type PlanKind = 'open' | 'ordinary';

/**
 * How a person's quarters follow each other, and how they write their log. `steady`: independent
 * quarters, and a log as the model has it; the band is made for these. The others each have one
 * habit that the model does not know of. `runs`: each quarter is like the one before. `pauses`: now
 * and then a year in which nothing is done. `decline`: every year a tenth less. `given-up`: one goal
 * in four is left unfinished and not dropped. `yearly-log`: the log is written on 31 December.
 */
export const HABITS = ['steady', 'runs', 'pauses', 'decline', 'given-up', 'yearly-log'] as const;
export type Habit = (typeof HABITS)[number];

/** The lead time of a forecast: years on from the log that is shown, or up to a horizon's day. */
export const AHEADS = ['1 year', '3 years', '5 years', '10 years', '2031', '2036', '2046'] as const;
export type Ahead = (typeof AHEADS)[number];

/** Forecast bands held against what came. Shares are 0–1, to a ten-thousandth; the rest is points. */
export interface Coverage {
  /** The number of forecasts: all that were made. */
  readonly counted: number;
  /** Outcomes within p10–p90: 0.8 if the band is calibrated. */
  readonly within80: number;
  /** Outcomes within p25–p75: 0.5 if the band is calibrated. */
  readonly within50: number;
  /** Outcomes below p10, or above p90: 0.1 each if the band is calibrated. */
  readonly below: number;
  readonly above: number;
  /** Outcomes below p50: 0.5 if the middle is the median. */
  readonly belowMiddle: number;
  /** The mean of what came less p50: above 0 where the middle was too low. */
  readonly bias: number;
  /** Sharpness: the mean of p90 − p10. */
  readonly width: number;
  /**
   * The mean interval score: the width, and ten times the distance by which what came lies outside.
   * The lower, the better; a band that is wide enough to be always right has a high one.
   *
   * Source: Gneiting and Raftery, "Strictly Proper Scoring Rules, Prediction, and Estimation",
   * Journal of the American Statistical Association 102(477), 2007, section 6.2.
   */
  readonly score: number;
  /** The interval score of three forecasts without a band: ten times their distance from what came. */
  readonly simple: SimpleForecasts;
}

/** Three forecasts that anyone can make with a ruler. */
export interface SimpleForecasts {
  /** Today's level stays. */
  readonly stays: number;
  /** The plan comes true. */
  readonly planned: number;
  /** What the last year brought, each year brings. */
  readonly lastYear: number;
}

interface Shown {
  readonly plan: PlanKind;
  /** Years of log that the model was shown. */
  readonly logYears: number;
}

export interface CalibrationRow extends Coverage, Shown {
  readonly ahead: Ahead;
}

/** Steady people of one mean pace, all lead times together. */
export interface PaceRow extends Coverage, Shown {
  /** The true mean of a quarter's pace, as a multiple of the planned one. */
  readonly mean: number;
}

/** People of one habit, all lead times together. */
export interface HabitRow extends Coverage, Shown {
  readonly habit: Habit;
}

export interface Measured {
  readonly peoplePerGroup: number;
  /** Steady people. */
  readonly rows: readonly CalibrationRow[];
  /** People whose quarters run on. */
  readonly runs: readonly CalibrationRow[];
  readonly paces: readonly PaceRow[];
  readonly habits: readonly HabitRow[];
}

/** The file that is kept: a measurement with its model, seed, date and size. */
export interface CalibrationResult extends Measured {
  readonly format: 'longview.calibration';
  readonly version: 2;
  /** The version of the readiness model that was measured. */
  readonly model: number;
  readonly seed: number;
  /** When it was measured. */
  readonly date: CivilDate;
  readonly people: number;
  /** The first table with few people, quick enough to be repeated by a test. */
  readonly check: {
    readonly peoplePerGroup: number;
    readonly rows: readonly CalibrationRow[];
  };
}
