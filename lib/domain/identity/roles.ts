/** From the least to the most that somebody may do; each may do what those before it may. */
export const ROLES = ['person', 'editor', 'administrator'] as const;

export type Role = (typeof ROLES)[number];

/** Whether somebody with the role `has` may do what `needed` is asked for. */
export function hasRole(has: Role, needed: Role): boolean {
  return ROLES.indexOf(has) >= ROLES.indexOf(needed);
}

/** The role of this name; a name that is none may do the least. */
export function toRole(name: string): Role {
  return ROLES.find((role) => role === name) ?? 'person';
}
