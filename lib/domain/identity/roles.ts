/**
 * Role hierarchy, from the fewest rights to the most: each role includes those before it. A demo is
 * an account of a visitor's, which nobody signs up for; it becomes no other and no other becomes one.
 */
export const ROLES = ['demo', 'person', 'editor', 'administrator'] as const;

export type Role = (typeof ROLES)[number];

/** The roles that an account of a person may be given. */
export const GIVEN_ROLES = ['person', 'editor', 'administrator'] as const satisfies Role[];

export type GivenRole = (typeof GIVEN_ROLES)[number];

/** Whether the role `has` includes the rights of the role `needed`. */
export function hasRole(has: Role, needed: Role): boolean {
  return ROLES.indexOf(has) >= ROLES.indexOf(needed);
}

/** The role of this name; an unknown name has the fewest rights. */
export function toRole(name: string): Role {
  return ROLES.find((role) => role === name) ?? 'demo';
}
