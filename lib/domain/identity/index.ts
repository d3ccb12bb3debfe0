export { DEMO_LIFETIME, demoEndsAt } from './demo-lifetime';
export * from './events';
export { LINK_LIFETIME, type LinkPurpose } from './link-lifetime';
export { GIVEN_ROLES, type GivenRole, hasRole, type Role, toRole } from './roles';
