import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { nextScript, runTool } from '@/lib/cli/child';
import { projectDirectory } from '@/lib/cli/paths';
import { Problem } from '@/lib/cli/problem';
import { readStateFile } from '@/lib/cli/state-file';
import { withLock } from '../bootstrap/lock.mjs';
import { buildEnvironment } from './build-environment';
import { buildFingerprint } from './build-fingerprint';

/**
 * Written when a build is complete. A new build first empties that folder, so a failed build has no
 * stamp.
 */
const stampFile = path.join(projectDirectory, '.next', 'longview-fingerprint');

export async function isBuildFresh(): Promise<boolean> {
  const stamp = await readStateFile(stampFile);
  return stamp !== undefined && stamp === (await buildFingerprint());
}

/**
 * Builds unless the existing build is of the current sources. Of several commands at once only one
 * builds.
 *
 * @throws {Problem} with the build's output when it fails.
 */
export async function ensureBuild(say: (sentence: string) => void): Promise<void> {
  if (await isBuildFresh()) return;
  await withLock(async () => {
    if (await isBuildFresh()) return;
    say('Building (this takes about half a minute) …');
    const fingerprint = await buildFingerprint();
    await rm(stampFile, { force: true });
    const { code, output } = await runTool(nextScript, ['build'], {
      env: buildEnvironment(process.env, fingerprint),
    });
    if (code !== 0) throw new Problem(`${output.trim()}\nThe build failed.`);
    await writeFile(stampFile, fingerprint);
  });
}
