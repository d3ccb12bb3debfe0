export * from './events';
export { hasRole, ROLES, type Role, toRole } from './roles';
