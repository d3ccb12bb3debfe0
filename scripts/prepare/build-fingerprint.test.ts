import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildFingerprint, buildInputs } from './build-fingerprint';

let root: string;
const write = async (name: string, content: string) => {
  await mkdir(path.dirname(path.join(root, name)), { recursive: true });
  await writeFile(path.join(root, name), content);
};

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'longview-fingerprint-'));
  await write('app/page.tsx', 'export default 1');
  await write('package-lock.json', '{}');
});
afterEach(() => rm(root, { recursive: true }));

describe('buildFingerprint', () => {
  it('changes with a source, the lockfile, a new file and a new name', async () => {
    const seen = new Set([await buildFingerprint(root)]);
    await write('app/page.tsx', 'export default 2');
    seen.add(await buildFingerprint(root));
    await write('package-lock.json', '{ }');
    seen.add(await buildFingerprint(root));
    await write('some-new-folder/thing.ts', '');
    seen.add(await buildFingerprint(root));
    await rm(path.join(root, 'some-new-folder/thing.ts'));
    await write('some-new-folder/other.ts', '');
    seen.add(await buildFingerprint(root));
    expect(seen.size).toBe(5);
  });

  it('does not change with times, tests, documents, settings or what commands write', async () => {
    const before = await buildFingerprint(root);
    await utimes(path.join(root, 'app/page.tsx'), 1, 1);
    await write('app/page.test.tsx', 'test');
    await write('docs/running.md', 'words');
    await write('.longview/secret', 'x');
    await write('.env', 'DATABASE_URL=postgresql://db.example/longview');
    await write('.next/build-manifest.json', '{}');
    expect(await buildFingerprint(root)).toBe(before);
  });

  it('reads folders in the app whose names are unread at the top', async () => {
    await write('app/docs/page.tsx', '');
    expect(await buildInputs(root)).toContain(path.join('app', 'docs', 'page.tsx'));
  });
});
