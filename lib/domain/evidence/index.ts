export * from './families';
export * from './figures';
export * from './measures';
export * from './skills';
export * from './sources';
export * from './types';
