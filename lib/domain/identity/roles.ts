/** Role hierarchy, from the fewest rights to the most: each role includes those before it. */
export const ROLES = ['person', 'editor', 'administrator'] as const;

export type Role = (typeof ROLES)[number];

/** Whether the role `has` includes the rights of the role `needed`. */
export function hasRole(has: Role, needed: Role): boolean {
  return ROLES.indexOf(has) >= ROLES.indexOf(needed);
}

/** The role of this name; an unknown name has the fewest rights. */
export function toRole(name: string): Role {
  return ROLES.find((role) => role === name) ?? 'person';
}
