/** Readiness as compact columns: the series that every chart of it is drawn from. */
export * from './readiness-series';
export * from './simplify-lines';
export * from './value-on';
