/** A new version of an outlook, and what it asks of a plan that was made from an older one. */
export * from './decision-log';
export * from './decisions';
export * from './diff';
export * from './diff-types';
export * from './questions';
export * from './types';
export * from './values';
