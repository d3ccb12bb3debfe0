export type CsvCell = string | number | null;

/** What a spreadsheet would run, wide forms included, and the apostrophe that guards against it. */
const RISKY = /^['\t\r\n]|^\s*[=+\-@＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Rows as RFC 4180 has them: commas, CRLF after each, quotes where they are needed.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe in front, and so does text
 * that begins with one. The way back: parse as RFC 4180, then take one leading apostrophe off every
 * cell that has it. Numbers, negative ones too, are left as they are; null is an empty cell.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `${cell}`;
  const text = RISKY.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** As fine as any file needs it, without the noise of binary fractions. */
export function tenThousandths(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}
