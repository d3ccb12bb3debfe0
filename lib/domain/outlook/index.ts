export * from './claims';
export * from './rating';
export * from './starting-level';
