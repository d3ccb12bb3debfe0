import { createHash } from 'node:crypto';
import type { LockedPackage } from './lockfile';

/** The parts of CycloneDX 1.6 that are written here (cyclonedx.org/docs/1.6/json). */
export interface BillOfMaterials {
  bomFormat: 'CycloneDX';
  specVersion: '1.6';
  serialNumber: string;
  version: 1;
  metadata: { component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

interface Component {
  type: 'application' | 'library';
  'bom-ref': string;
  group?: string;
  name: string;
  version: string;
  scope?: 'required' | 'optional' | 'excluded';
  purl: string;
  hashes?: { alg: string; content: string }[];
  licenses?: ({ license: { id: string } } | { expression: string })[];
}

const ALGORITHMS: Record<string, string> = { sha1: 'SHA-1', sha256: 'SHA-256', sha512: 'SHA-512' };

/** A package URL: the name that scanners know a package by. */
function purlOf({ name, version }: LockedPackage): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

function componentOf(item: LockedPackage): Component {
  const { place, name, version, dev, optional, license, integrity } = item;
  const [scope, plain] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const scopeOfUse = dev ? 'excluded' : optional ? 'optional' : 'required';
  const [algorithm = '', digest = ''] = (integrity ?? '').split(' ')[0]?.split(/-(.*)/s) ?? [];
  const alg = ALGORITHMS[algorithm];
  const isPlain = license && /^[A-Za-z0-9.+-]+$/.test(license);
  return {
    type: place === '' ? 'application' : 'library',
    'bom-ref': place || name,
    ...(scope && { group: scope }),
    name: plain ?? name,
    version,
    ...(place !== '' && { scope: scopeOfUse }),
    purl: purlOf(item),
    ...(alg && { hashes: [{ alg, content: Buffer.from(digest, 'base64').toString('hex') }] }),
    ...(license && {
      licenses: [isPlain ? { license: { id: license } } : { expression: license }],
    }),
  };
}

/**
 * The software bill of materials of the lockfile, as CycloneDX. It is reproducible: no date, no
 * machine and no registry is in it, and the serial number is a hash of the contents. Why this is not
 * a package's job: docs/decisions/028.
 */
export function billOfMaterials(packages: readonly LockedPackage[]): BillOfMaterials {
  const [project, ...rest] = packages;
  if (!project) throw new Error('The lockfile names no project.');
  const ref = ({ place, name }: LockedPackage) => place || name;
  const contents = {
    metadata: { component: componentOf(project) },
    components: rest.map(componentOf),
    dependencies: packages.map((item) => ({ ref: ref(item), dependsOn: item.uses })),
  };
  const hex = createHash('sha256').update(JSON.stringify(contents)).digest('hex');
  // The form of a UUID of version 8: one whose digits have a meaning of their own.
  const uuid = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuid}`,
    version: 1,
    ...contents,
  };
}
