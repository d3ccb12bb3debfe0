import { describe, expect, it } from 'vitest';
import { billOfMaterials } from './bill-of-materials';
import { lockedPackages, readLockfile } from './lockfile';

describe('the bill of materials', () => {
  it('is the same for the same lockfile, and names neither machine, date nor registry', async () => {
    const text = await readLockfile();
    const bill = JSON.stringify(billOfMaterials(lockedPackages(text)));
    expect(JSON.stringify(billOfMaterials(lockedPackages(text)))).toBe(bill);
    expect(bill).not.toMatch(/https?:|registry|timestamp|file:|\/home\/|\/tmp\//);
    expect(bill).not.toContain(process.cwd());
  });

  it('has every installed copy with what it uses, all of them in the bill', async () => {
    const packages = lockedPackages(await readLockfile());
    const { metadata, components, dependencies } = billOfMaterials(packages);
    expect(metadata.component).toMatchObject({ type: 'application', name: 'longview' });
    expect(components).toHaveLength(packages.length - 1);
    const refs = new Set(['longview', ...components.map((one) => one['bom-ref'])]);
    expect(
      dependencies.flatMap(({ dependsOn }) => dependsOn).filter((ref) => !refs.has(ref)),
    ).toEqual([]);
    const used = dependencies.find(({ ref }) => ref === 'longview')?.dependsOn;
    expect(used).toContain('node_modules/next');
    expect(components.find(({ name }) => name === 'next')).toMatchObject({
      scope: 'required',
      purl: expect.stringMatching(/^pkg:npm\/next@\d/),
      hashes: [{ alg: 'SHA-512', content: expect.stringMatching(/^[\da-f]{128}$/) }],
      licenses: [{ license: { id: 'MIT' } }],
    });
  });

  it('writes scoped names, nested copies and licences as CycloneDX has them', () => {
    const lock = {
      packages: {
        '': { name: 'longview', version: '1.0.0', dependencies: { '@a/b': '1', c: '1' } },
        'node_modules/@a/b': {
          version: '1.2.3',
          license: '(MIT OR Apache-2.0)',
          integrity: 'sha512-AAEC',
          dependencies: { c: '2' },
        },
        'node_modules/@a/b/node_modules/c': { version: '2.0.0', dev: true },
        'node_modules/c': { version: '1.0.0', optional: true },
      },
    };
    const bill = billOfMaterials(lockedPackages(JSON.stringify(lock)));
    expect(bill.components[0]).toEqual({
      type: 'library',
      'bom-ref': 'node_modules/@a/b',
      group: '@a',
      name: 'b',
      version: '1.2.3',
      scope: 'required',
      purl: 'pkg:npm/%40a/b@1.2.3',
      hashes: [{ alg: 'SHA-512', content: '000102' }],
      licenses: [{ expression: '(MIT OR Apache-2.0)' }],
    });
    expect(bill.components.map(({ scope }) => scope)).toEqual(['required', 'excluded', 'optional']);
    expect(bill.dependencies[1]).toEqual({
      ref: 'node_modules/@a/b',
      dependsOn: ['node_modules/@a/b/node_modules/c'],
    });
    expect(bill.serialNumber).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-a[\da-f]{3}-/);
  });
});
