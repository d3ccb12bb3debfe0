/** A plan to try the product with: see `demoLife`. */
export { demoLife } from './demo-life';
export { firstDayOf } from './first-day';
export type * from './types';
