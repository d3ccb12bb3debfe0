/** Readiness as compact columns: the numbers that every drawing of it starts from. */
export * from './readiness-series';
export * from './thin';
export * from './value-on';
