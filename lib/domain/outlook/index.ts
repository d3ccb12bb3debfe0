export * from './claims';
export * from './confidence';
export * from './publication';
export * from './rating';
export * from './split-by-claims';
export * from './starting-level';
