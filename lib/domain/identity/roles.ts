/** From the fewest rights to the most; each role may do what those before it may. */
export const ROLES = ['person', 'editor', 'administrator'] as const;

export type Role = (typeof ROLES)[number];

/** Whether a person with the role `has` may do what needs `needed`. */
export function hasRole(has: Role, needed: Role): boolean {
  return ROLES.indexOf(has) >= ROLES.indexOf(needed);
}

/** The role of this name; an unknown name has the fewest rights. */
export function toRole(name: string): Role {
  return ROLES.find((role) => role === name) ?? 'person';
}
