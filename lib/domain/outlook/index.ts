export * from './claims';
export * from './confidence';
export * from './publication';
export * from './rating';
export * from './starting-level';
