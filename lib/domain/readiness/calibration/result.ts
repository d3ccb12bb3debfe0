import kept from './result.json';
import type { CalibrationResult } from './types';

/** The measurement that is kept with the code, as `npm run calibrate` last wrote it. */
export const calibrationResult = kept as CalibrationResult;
