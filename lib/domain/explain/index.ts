/** Why a number on the chart is what it is: see `explainReadiness` and `paceRows`. */
export * from './contributions';
export * from './explain';
export * from './pace-rows';
export type * from './types';
