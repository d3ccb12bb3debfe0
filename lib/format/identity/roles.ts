import type { Role } from '@/lib/domain/identity';

const NAMES: Record<Role, string> = {
  demo: 'Demo',
  person: 'Person',
  editor: 'Editor',
  administrator: 'Administrator',
};

const MAY: Record<Role, string> = {
  demo: 'Tries an example plan for a day.',
  person: 'Reads outlooks and keeps plans of their own.',
  editor: 'Writes and publishes outlooks as well. Sees nobody else’s plans.',
  administrator: 'Gives roles as well. Sees nobody else’s plans either.',
};

export function roleName(role: Role): string {
  return NAMES[role];
}

/** The role in a sentence: `an administrator`. */
export function aRole(role: Role): string {
  if (role === 'demo') return 'a demo';
  return role === 'person' ? 'an ordinary account' : `an ${role}`;
}

/** What the role may do, in a sentence or two. */
export function whatRoleMay(role: Role): string {
  return MAY[role];
}
