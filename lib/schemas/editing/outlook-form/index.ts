export * from './change-list';
export * from './describe';
export * from './document';
export * from './faults';
