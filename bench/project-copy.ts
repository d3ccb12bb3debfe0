import { cp, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { projectDirectory, stateDirectory } from '@/lib/cli/paths';

/** The copy of the project, inside a folder that git ignores. */
export const copyDirectory = path.join(stateDirectory, 'bench');

/** Folders that commands write; they stay between runs, so that an unchanged build is not repeated. */
const ownFolders = ['.next', '.longview'];
const leftOut = new Set([...ownFolders, '.git', 'node_modules', 'coverage', 'test-results']);

/**
 * Copies the project and adds the bare page to the copy, so that it is in the build that is
 * measured and never in one that is served to people.
 */
export async function copyProject(): Promise<void> {
  await mkdir(copyDirectory, { recursive: true });
  const before = await readdir(copyDirectory);
  const stale = before.filter((name) => !ownFolders.includes(name));
  await Promise.all(stale.map((name) => rm(path.join(copyDirectory, name), { recursive: true })));
  // The operator's own settings stay behind: the copy must never open their database.
  const names = (await readdir(projectDirectory)).filter(
    (name) => !leftOut.has(name) && !name.startsWith('.env'),
  );
  await Promise.all(
    names.map((name) =>
      cp(path.join(projectDirectory, name), path.join(copyDirectory, name), { recursive: true }),
    ),
  );
  await linkPackages();
  await cp(
    new URL('./pages/bare-page.tsx', import.meta.url),
    path.join(copyDirectory, 'app', 'bare', '[characters]', '[elements]', 'page.tsx'),
  );
}

/**
 * Links each package by itself: a link in place of the whole folder would count as a source of the
 * build.
 */
async function linkPackages(): Promise<void> {
  const from = path.join(projectDirectory, 'node_modules');
  const to = path.join(copyDirectory, 'node_modules');
  await mkdir(to);
  const names = await readdir(from);
  await Promise.all(
    names.map((name) => symlink(path.relative(to, path.join(from, name)), path.join(to, name))),
  );
}
