/** The road: ready-made goals laid on the years, see `layRoad`. */
export { layRoad } from './lay-road';
export { planWithRoad } from './plan-with-road';
export { templatesNotTaken } from './templates-not-taken';
export * from './types';
