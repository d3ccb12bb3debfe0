import { describe, expect, it } from 'vitest';
import { hasRole, ROLES, toRole } from './roles';

describe('roles', () => {
  it('include the rights of the roles before them, and no others', () => {
    const held = ROLES.map((has) => ROLES.filter((needed) => hasRole(has, needed)));
    expect(held).toEqual([['person'], ['person', 'editor'], ['person', 'editor', 'administrator']]);
  });

  it('fall back to the least for an unknown name', () => {
    expect(ROLES.map(toRole)).toEqual([...ROLES]);
    for (const name of ['', 'root', 'Administrator', 'constructor', '__proto__']) {
      expect(toRole(name)).toBe('person');
    }
  });
});
