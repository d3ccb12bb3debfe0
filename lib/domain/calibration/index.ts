/** Whether the band is honest: see `measureCalibration`, and the measurement that is kept. */
export { LOG_YEARS, measureCalibration, TRUE_MEANS, TRUE_SPREADS } from './measure';
export { calibrationResult } from './result';
export type * from './types';
