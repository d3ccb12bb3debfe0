export { hasRole, ROLES, type Role, toRole } from './roles';
