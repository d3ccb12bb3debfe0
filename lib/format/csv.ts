export type CsvCell = string | number | null;

/**
 * Formula injection: text that a spreadsheet would run, full-width signs included, or that begins
 * with the apostrophe that guards against it.
 */
const RISKY = /^['\t\r\n]|^\s*[=+\-@＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/**
 * Serialises rows as CSV (RFC 4180): commas, CRLF after each row, quotes where they are needed.
 *
 * Text that a spreadsheet would take for a formula gets an apostrophe in front, and so does text
 * that begins with one. The way back: parse as RFC 4180, then {@link fromCsvCell}. Numbers, negative
 * ones too, are left as they are; null is an empty cell.
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

/**
 * A cell of a file without the apostrophe that {@link toCsv} put in front. Only where it guards: a
 * text of another program that begins with an apostrophe keeps it.
 */
export function fromCsvCell(cell: string): string {
  const guarded = cell.slice(1);
  return cell.startsWith("'") && RISKY.test(guarded) && !PLAIN_NUMBER.test(guarded)
    ? guarded
    : cell;
}

/** Rounds to four decimals, without the noise of binary fractions. */
export function tenThousandths(value: number): number {
  return Math.round(value * 10_000) / 10_000 + 0;
}
