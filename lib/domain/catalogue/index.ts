export * from './bands';
export * from './select-occupations';
export * from './spelling';
export * from './synonyms';
