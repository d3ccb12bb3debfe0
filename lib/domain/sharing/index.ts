export { type LinkKind, linkState } from './plan-link';
