/** A plan to try the product with: see `demoLife`. */
export { demoLife } from './demo-life';
export type * from './types';
