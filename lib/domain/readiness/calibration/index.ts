/** Calibration of the projected band by simulation: see `measureCalibration` and its kept result. */
export { LOG_YEARS, measureCalibration, measureHabit } from './measure';
export { calibrationResult } from './result';
export type * from './types';
