import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectDirectory } from '@/lib/cli/paths';

/** Invented figures for invented occupations, and for those that the outlooks name. */
export const MADE_UP = path.join(import.meta.dirname, 'made-up');

/** A copy of the made-up folder, to be changed. */
export async function copyOfMadeUp(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'evidence-'));
  await cp(MADE_UP, folder, { recursive: true });
  return folder;
}

/** Replaces `from` by `to`. @throws Error when the file does not contain `from`. */
export async function editFile(folder: string, file: string, from: string | RegExp, to: string) {
  const address = path.join(folder, file);
  const before = await readFile(address, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  await writeFile(address, after);
}

/** Reduces a folder to these sources and their files. */
export async function keepSources(
  folder: string,
  ids: readonly string[],
  files: readonly string[],
) {
  const sources = await readFile(path.join(folder, 'sources.csv'), 'utf8');
  const [header = '', ...rows] = sources.trimEnd().split('\n');
  const kept = rows.filter((row) => ids.includes(row.split(',')[0] ?? ''));
  await rm(folder, { recursive: true });
  await cp(MADE_UP, folder, {
    recursive: true,
    filter: (from) => from === MADE_UP || files.includes(path.basename(from)),
  });
  await writeFile(path.join(folder, 'sources.csv'), `${[header, ...kept].join('\n')}\n`);
}

/**
 * The full evidence, which is not part of this project: where `LONGVIEW_EVIDENCE_DIR` says, else
 * in `shared/data/evidence` beside the clone. Undefined where there is none.
 */
export function findFullFolder(): string | undefined {
  const candidates = [
    process.env.LONGVIEW_EVIDENCE_DIR,
    path.join(projectDirectory, '..', 'shared', 'data', 'evidence'),
  ];
  return candidates.find((folder) => folder && existsSync(path.join(folder, 'sources.csv')));
}
