/** What a person might do next: see `nextAction`. */
export { nextAction } from './next-action';
export type * from './types';
