export * from './bands';
export * from './families';
export * from './select-occupations';
