export * from './events';
export { LINK_LIFETIME, type LinkPurpose } from './link-lifetime';
export { hasRole, ROLES, type Role, toRole } from './roles';
