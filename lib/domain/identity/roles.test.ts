import { describe, expect, it } from 'vitest';
import { hasRole, ROLES, toRole } from './roles';

describe('roles', () => {
  it('hold what those before them hold, and nothing more', () => {
    const held = ROLES.map((has) => ROLES.filter((needed) => hasRole(has, needed)));
    expect(held).toEqual([['person'], ['person', 'editor'], ['person', 'editor', 'administrator']]);
  });

  it('fall to the least where a name is none', () => {
    expect(ROLES.map(toRole)).toEqual([...ROLES]);
    for (const name of ['', 'root', 'Administrator', 'constructor', '__proto__']) {
      expect(toRole(name)).toBe('person');
    }
  });
});
