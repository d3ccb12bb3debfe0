/** The readiness model: see `computeReadiness`. */
export { computeReadiness } from './compute-readiness';
export { fraction, fractionOf, latestEntry } from './fraction';
export { type Gap, gaps } from './gaps';
export { horizonStatus, strategyHorizons } from './horizons';
export { levelAt } from './level';
export { requiredAt } from './required';
export { type StrategyStanding, strategyStandings } from './standings';
export type * from './types';
export { weightsAt } from './weights';
