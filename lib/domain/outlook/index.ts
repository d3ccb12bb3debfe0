export * from './claims';
export * from './publication';
export * from './rating';
export * from './starting-level';
