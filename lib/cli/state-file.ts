import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';

/** A small file's text without surrounding space, or `undefined` when there is none. */
export async function readStateFile(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Stores a value that is made once, readable by its owner only. The write is atomic: the file is
 * written under another name and then linked or renamed, so that no reader gets half of it. When
 * two processes do so at once, the first one's value stays.
 *
 * @returns the value that is stored.
 */
export async function ensureStateFile(
  file: string,
  make: () => string,
  mode: 'once' | 'replace' = 'once',
): Promise<string> {
  const existing = await readStateFile(file);
  if (existing !== undefined && mode === 'once') return existing;
  const unfinished = `${file}.new-${process.pid}`;
  await writeFile(unfinished, `${make()}\n`, { mode: 0o600 });
  if (mode === 'replace') await rename(unfinished, file);
  else {
    await link(unfinished, file).catch(() => {});
    await rm(unfinished, { force: true });
  }
  const value = await readStateFile(file);
  if (value === undefined) throw new Error(`${file} could not be written.`);
  return value;
}
