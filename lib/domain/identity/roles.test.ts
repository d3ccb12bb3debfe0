import { describe, expect, it } from 'vitest';
import { GIVEN_ROLES, hasRole, ROLES, toRole } from './roles';

describe('roles', () => {
  it('include the rights of the roles before them, and no others', () => {
    const held = ROLES.map((has) => ROLES.filter((needed) => hasRole(has, needed)));
    expect(held).toEqual([
      ['demo'],
      ['demo', 'person'],
      ['demo', 'person', 'editor'],
      ['demo', 'person', 'editor', 'administrator'],
    ]);
  });

  it('fall back to the least for an unknown name', () => {
    expect(ROLES.map(toRole)).toEqual([...ROLES]);
    for (const name of ['', 'root', 'Administrator', 'constructor', '__proto__']) {
      expect(toRole(name)).toBe('demo');
    }
  });

  it('are given to people, but for that of a demo', () => {
    expect(['demo', ...GIVEN_ROLES]).toEqual([...ROLES]);
  });
});
