import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type OutlookFile,
  OutlookFileError,
  parseOutlookFile,
} from '@/lib/schemas/outlook/outlook-file';

/** Where the outlooks of this repository are. */
export const OUTLOOK_DIRECTORY = path.join(import.meta.dirname, 'outlooks');

/**
 * Reads and checks every `.json` file of a directory, in the order of their names.
 *
 * @throws OutlookFileError with the faults of all files at once
 */
export async function readOutlooks(directory: string): Promise<OutlookFile[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.json')).sort();
  const outlooks: OutlookFile[] = [];
  const faults: string[] = [];
  for (const name of names) {
    const file = path.join(directory, name);
    try {
      outlooks.push(await readOutlook(file, path.basename(name, '.json')));
    } catch (error) {
      if (!(error instanceof OutlookFileError)) throw error;
      faults.push(...error.faults);
    }
  }
  if (faults.length > 0) throw new OutlookFileError(faults);
  return outlooks;
}

/** The name has to be the slug: then no two files can be about one outlook. */
async function readOutlook(file: string, name: string): Promise<OutlookFile> {
  const shown = path.relative('.', file).split(path.sep).join('/');
  const outlook = parseOutlookFile(shown, await readFile(file, 'utf8'));
  if (outlook.slug === name) return outlook;
  const slug = JSON.stringify(outlook.slug);
  throw new OutlookFileError([`${shown}: slug: is ${slug}, but the file is called ${name}.json`]);
}
