/** Calibration of the projected band by simulation: see `measureCalibration` and its kept result. */
export { LOG_YEARS, measureCalibration, TRUE_MEANS, TRUE_SPREADS } from './measure';
export { calibrationResult } from './result';
export type * from './types';
