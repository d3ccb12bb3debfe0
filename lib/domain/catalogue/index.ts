export * from './bands';
export * from './everyday-words';
export * from './select-occupations';
export * from './spelling';
