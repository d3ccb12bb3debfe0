export * from './rating';
export * from './starting-level';
