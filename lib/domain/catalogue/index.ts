export * from './bands';
export * from './orders';
export * from './select-occupations';
export * from './sort-outlooks';
export * from './spelling';
export * from './synonyms';
