export * from './bands';
export * from './select-occupations';
