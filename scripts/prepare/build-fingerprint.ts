import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { projectDirectory } from '@/lib/cli/paths';

/** Folders at the top that no build reads. */
const unreadFolders = new Set([
  'node_modules',
  '.git',
  '.next',
  '.longview',
  '.ci',
  '.github',
  'bench',
  'coverage',
  'docs',
  'e2e',
  'playwright-report',
  'scripts',
  'test-results',
]);
/** Settings are read when the app starts, but for `NEXT_PUBLIC_`, which the fingerprint adds. */
const unreadFiles = /\.(test|spec)\.tsx?$|\.md$|\.tsbuildinfo$|\.log$|^next-env\.d\.ts$|^\.env/;

/** Whether a build may depend on the file or folder; at the top, all but the folders above. */
export function isBuildInput(name: string, isFolder: boolean, atTop: boolean): boolean {
  return isFolder ? !(atTop && unreadFolders.has(name)) : !unreadFiles.test(name);
}

/** All files that a build may read, relative to `root`, in a fixed order. */
export async function buildInputs(root = projectDirectory, folder = ''): Promise<string[]> {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true });
  const kept = entries.filter((entry) =>
    isBuildInput(entry.name, entry.isDirectory(), folder === ''),
  );
  const nested = await Promise.all(
    kept.map((entry) => {
      const relative = path.join(folder, entry.name);
      return entry.isDirectory() ? buildInputs(root, relative) : [relative];
    }),
  );
  return nested.flat().sort();
}

/**
 * A hash of the sources' contents, of the Node version and of the variables that are inlined into the
 * browser's code. Modification times do not matter.
 */
export async function buildFingerprint(root = projectDirectory): Promise<string> {
  const files = await buildInputs(root);
  const contents = await Promise.all(files.map((file) => readFile(path.join(root, file))));
  const hash = createHash('sha256');
  files.forEach((file, index) => {
    const content = contents[index] ?? Buffer.alloc(0);
    hash.update(`${file}\0${content.length}\0`).update(content);
  });
  hash.update(process.version);
  for (const [name, value] of Object.entries(process.env).sort()) {
    if (name.startsWith('NEXT_PUBLIC_')) hash.update(`${name}=${value}\0`);
  }
  return hash.digest('hex');
}
