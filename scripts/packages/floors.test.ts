import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { floorsSchema, isFixed, vulnerableIn } from './floors';
import { type LockedPackage, lockedPackages, readLockfile } from './lockfile';

const floors = floorsSchema.parse(
  JSON.parse(readFileSync(path.join(import.meta.dirname, 'floors.json'), 'utf8')),
);

describe('installed packages (trust 15)', () => {
  it('have no version with a known vulnerability, nested copies included', async () => {
    const packages = lockedPackages(await readLockfile());
    expect(packages.length).toBeGreaterThan(300);
    expect(vulnerableIn(packages, floors)).toEqual([]);
  });

  it('would be found: an old copy inside another package, too', () => {
    const copy = (place: string, version: string): LockedPackage => ({
      place,
      name: place.split('node_modules/').at(-1) ?? '',
      version,
      dev: true,
      optional: false,
      uses: [],
    });
    const old = copy('node_modules/a/node_modules/ws', '8.17.0');
    const found = vulnerableIn([copy('node_modules/ws', '8.18.0'), old], floors);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('node_modules/a/node_modules/ws is 8.17.0');
  });

  it('are named once each in the list of floors', () => {
    const names = floors.map((floor) => floor.package);
    expect([...new Set(names)]).toEqual(names);
  });
});

describe('isFixed', () => {
  const floor = { package: 'x', floors: ['2.0.7', '4.15.5'], never: ['4.16.0'], why: 'x' };

  it.each([
    ['2.0.7', true],
    ['2.1.0', true],
    ['2.0.6', false],
    ['4.15.5', true],
    ['4.15.4', false],
    ['4.15.5-rc.1', false],
    ['4.16.0', false],
    ['4.16.1', true],
    ['5.0.0', true],
    ['3.9.9', false],
    ['1.9.9', false],
  ])('says of %s: %s', (version, fixed) => {
    expect(isFixed(version, floor)).toBe(fixed);
  });

  it('takes each minor before 1.0 for a line of its own', () => {
    const zero = { package: 'x', floors: ['0.25.0'], why: 'x' };
    expect(isFixed('0.24.9', zero)).toBe(false);
    expect(isFixed('0.28.2', zero)).toBe(true);
    expect(isFixed('1.0.0', zero)).toBe(true);
  });
});
