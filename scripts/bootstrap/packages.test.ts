import { describe, expect, it } from 'vitest';
import { satisfies } from './packages.mjs';

const wanted = {
  packages: {
    '': { version: '0.1.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/b-darwin': { version: '2.0.0', optional: true },
  },
};

describe('satisfies', () => {
  it('accepts what npm installed, without the packages for other systems', () => {
    const present = { packages: { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' } } };
    expect(satisfies(wanted, present)).toBe(true);
  });

  it.each([
    ['a package is missing', {}],
    ['a version differs', { 'node_modules/a': { version: '1.0.1', integrity: 'sha512-a' } }],
    ['its contents differ', { 'node_modules/a': { version: '1.0.0', integrity: 'sha512-z' } }],
  ])('asks for an installation when %s', (_, packages) => {
    expect(satisfies(wanted, { packages })).toBe(false);
  });
});
