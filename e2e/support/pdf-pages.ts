import { inflateSync } from 'node:zlib';

/**
 * How many runs of text each page of a PDF by Chromium shows, from the first page on. It reads what
 * Skia writes, and no other PDF: objects in the open, one compressed stream for each page.
 */
export function textRunsByPage(pdf: Buffer): number[] {
  const file = pdf.toString('latin1');
  const pages = [...file.matchAll(/\/Type \/Page\b[\s\S]*?\/Contents (\d+) 0 R/g)];
  return pages.map(([, contents]) => {
    const drawing = streamOf(pdf, file, Number(contents));
    return drawing.match(/\bT[jJ]\b/g)?.length ?? 0;
  });
}

function streamOf(pdf: Buffer, file: string, object: number): string {
  const start = file.search(new RegExp(`(^|\\n)${object} 0 obj\\b`));
  const from = file.indexOf('stream\n', start) + 'stream\n'.length;
  const to = file.indexOf('endstream', from);
  return inflateSync(pdf.subarray(from, to)).toString('latin1');
}
