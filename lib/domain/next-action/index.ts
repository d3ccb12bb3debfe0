/** What a person might do next: see `nextAction`. */
export { actionKey } from './action-key';
export { nextAction } from './next-action';
export type * from './types';
