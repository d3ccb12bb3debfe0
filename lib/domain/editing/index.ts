export * from './publication';
export * from './workflow';
