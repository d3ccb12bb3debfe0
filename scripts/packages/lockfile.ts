import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { projectDirectory } from '@/lib/cli/paths';

const names = z.record(z.string(), z.string()).default({});

const lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      name: z.string().optional(),
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().default(false),
      optional: z.boolean().default(false),
      dependencies: names,
      optionalDependencies: names,
      devDependencies: names,
      peerDependencies: names,
    }),
  ),
});

export interface LockedPackage {
  /** Where it is installed, such as `node_modules/a/node_modules/b`; empty for the project itself. */
  place: string;
  name: string;
  version: string;
  license?: string;
  /** `sha512-…` in base64, as npm writes it. */
  integrity?: string;
  /** Only for building and testing. */
  dev: boolean;
  /** Only on some systems. */
  optional: boolean;
  /** Places of its dependencies. */
  uses: string[];
}

/** Every copy of every package that the lockfile installs, nested ones too, in a fixed order. */
export function lockedPackages(text: string): LockedPackage[] {
  const { packages } = lockfile.parse(JSON.parse(text));
  const found = (from: string, name: string) => {
    // Node's module resolution: beside the package itself, then outwards.
    for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
      const place = path.posix.join(folder, 'node_modules', name);
      if (packages[place]) return [place];
      if (folder === '') return [];
    }
  };
  return Object.entries(packages)
    .map(([place, entry]) => {
      const { dependencies, optionalDependencies, devDependencies, peerDependencies } = entry;
      const used = { ...peerDependencies, ...dependencies, ...optionalDependencies };
      const wanted = Object.keys(place === '' ? { ...used, ...devDependencies } : used);
      return {
        place,
        name: entry.name ?? place.split('node_modules/').at(-1) ?? '',
        version: entry.version ?? '0.0.0',
        license: entry.license,
        integrity: entry.integrity,
        dev: entry.dev,
        optional: entry.optional,
        uses: [...new Set(wanted.flatMap((name) => found(place, name)))].sort(),
      };
    })
    .sort((a, b) => (a.place < b.place ? -1 : 1));
}

export function readLockfile(): Promise<string> {
  return readFile(path.join(projectDirectory, 'package-lock.json'), 'utf8');
}
