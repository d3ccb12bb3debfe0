/** The readiness model: see `computeReadiness`. */
export {
  computeAtHorizons,
  computeHorizons,
  computeReadiness,
  computeReadinessInParts,
  computeReadinessOn,
} from './compute-readiness';
export { fractionComplete, fractionOf, latestEntry } from './fraction-complete';
export { type Gap, gaps } from './gaps';
export { horizonStatus, isPlanned, shortfall, strategyHorizons } from './horizons';
export { levelAt } from './level';
export { loggedReadiness } from './logged-readiness';
export { MODEL_VERSION } from './model';
export { plannedUntil } from './planned-until';
export { requiredAt } from './required';
export { type StrategyStanding, strategyStandings } from './standings';
export type * from './types';
export { weightsAt } from './weights';
