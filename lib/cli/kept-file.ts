import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';

/** A small file's text without surrounding space, or `undefined` when there is none. */
export async function readKept(file: string): Promise<string | undefined> {
  try {
    return (await readFile(file, 'utf8')).trim() || undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Keeps a value that is made once, readable by its owner only. It is written under another name
 * and then given its own, so nobody reads half of it; of two at once the first one's is kept.
 *
 * @returns what is kept.
 */
export async function keepFile(
  file: string,
  make: () => string,
  mode: 'once' | 'replace' = 'once',
): Promise<string> {
  const existing = await readKept(file);
  if (existing !== undefined && mode === 'once') return existing;
  const draft = `${file}.new-${process.pid}`;
  await writeFile(draft, `${make()}\n`, { mode: 0o600 });
  if (mode === 'replace') await rename(draft, file);
  else {
    await link(draft, file).catch(() => {});
    await rm(draft, { force: true });
  }
  const value = await readKept(file);
  if (value === undefined) throw new Error(`${file} could not be written.`);
  return value;
}
