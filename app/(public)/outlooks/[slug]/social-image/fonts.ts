import { readFile } from 'node:fs/promises';
import path from 'node:path';

const faces = [
  { name: 'Serif', weight: 600, file: 'source-serif-4/files/source-serif-4-latin-600-normal.woff' },
  { name: 'Sans', weight: 400, file: 'source-sans-3/files/source-sans-3-latin-400-normal.woff' },
  { name: 'Sans', weight: 600, file: 'source-sans-3/files/source-sans-3-latin-600-normal.woff' },
] as const;

let reading: Promise<{ name: string; weight: 400 | 600; data: Buffer }[]> | undefined;

/** The pages' typefaces as static fonts: the image renderer does not support variable ones. */
export function socialImageFonts() {
  reading ??= Promise.all(
    faces.map(async ({ file, ...face }) => ({
      ...face,
      data: await readFile(path.join(process.cwd(), 'node_modules', '@fontsource', file)),
    })),
  );
  return reading;
}
