export * from './families';
export * from './measures';
export * from './read';
export * from './skills';
export * from './sources';
export * from './types';
