/** What-ifs over a plan: see `Scenario`, `applyScenario` and `compareReadiness`. */
export * from './adopted-plan';
export { applyScenario } from './apply-scenario';
export { MAX_IMAGINED } from './bounds';
export * from './changes';
export * from './compare';
export * from './from-query';
export type { ScenarioFault, ScenarioFaultReason } from './parse-result';
export * from './prune-entries';
export { scenarioToQuery } from './to-query';
export * from './types';
