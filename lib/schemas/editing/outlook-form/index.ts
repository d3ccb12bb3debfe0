export * from './document-fields';
export * from './draft-check';
export * from './form-nodes';
export * from './list-changes';
