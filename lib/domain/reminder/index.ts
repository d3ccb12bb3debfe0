export * from './choices';
export * from './due';
export * from './moment';
